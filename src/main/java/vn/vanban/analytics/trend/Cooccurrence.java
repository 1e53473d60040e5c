package vn.vanban.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;

/**
 * What stands together with themes. Only pairs that stand together somewhere are listed, those with
 * the highest {@code g2} first; equal ones by their ids.
 *
 * @param units documents or sentences in all: the four counts of each pair add up to it
 * @param total how many pairs there are in all
 * @param exact always true: nothing is estimated or left out
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Cooccurrence(
    With with,
    Level level,
    Basis basis,
    long units,
    long total,
    boolean exact,
    List<Pair> pairs,
    @Nullable String next) {

  public Cooccurrence {
    pairs = List.copyOf(pairs);
  }

  /** What stands beside a theme; {@link #toString()} is the code in answers. */
  public enum With {
    /** Other themes. */
    THEMES,
    /**
     * Cited documents, by number or name as written: documents that share a number are one here.
     */
    CITED,
    /** The issuer of the document. */
    ISSUERS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Within what two things are together; {@link #toString()} is the code in answers. */
  public enum Level {
    DOCUMENT,
    SENTENCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param theme id of a theme
   * @param other id of a theme, key of a cited document, or an issuer's name
   * @param shown the other as people write it
   * @param both units with both
   * @param onlyTheme units with the theme alone
   * @param onlyOther units with the other alone
   * @param neither units with neither
   * @param pmi pointwise mutual information in bits; above 0 they attract each other
   * @param g2 log-likelihood ratio; how sure it is that the two are not independent
   */
  public record Pair(
      String theme,
      String other,
      String shown,
      long both,
      long onlyTheme,
      long onlyOther,
      long neither,
      double pmi,
      double g2) {}
}
