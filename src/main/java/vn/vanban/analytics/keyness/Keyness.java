package vn.vanban.analytics.keyness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;

/**
 * Words that some documents use more, or less, than others do.
 *
 * @param selection which words are listed, in which order; equal ones by their letters
 * @param distinct how many different words the two sides have together
 * @param total how many of them are selected
 * @param exact always true: nothing is estimated or left out
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Keyness(
    Side target,
    Side reference,
    Selection selection,
    long distinct,
    long total,
    boolean exact,
    List<Word> words,
    @Nullable String next) {

  /** In place of a subset: all documents that are not in the other one. */
  public static final String REST = "rest";

  public Keyness {
    words = List.copyOf(words);
  }

  /** What comes first; {@link #toString()} is the code in answers. */
  public enum Order {
    /** The surest difference. */
    G2,
    /** The largest difference. */
    LOG_RATIO,
    /** The most frequent on the side that uses it more. */
    FREQUENCY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which differences are listed; {@link #toString()} is the code in answers. */
  public enum Use {
    /** Words that the target uses more than the reference. */
    OVER,
    /** Words that it uses less. */
    UNDER,
    BOTH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which words are listed.
   *
   * @param minFrequency how often a word must at least stand on the side that uses it more; 1 or
   *     more
   * @param minDocuments in how many documents of that side; 1 or more
   */
  public record Selection(Order order, Use use, long minFrequency, long minDocuments) {

    /** Slips and names of a single document are nobody's key words. */
    public static final Selection DEFAULT = new Selection(Order.G2, Use.OVER, 3, 2);

    public Selection {
      if (minFrequency < 1 || minDocuments < 1) {
        throw new IllegalArgumentException(
            "minima are 1 or more: " + minFrequency + ", " + minDocuments);
      }
    }
  }

  /**
   * @param subset as it was asked for, or {@value Keyness#REST}
   * @param words in all its documents, repetitions included
   * @param shared how many of its documents are on the other side too
   * @param unsegmented how many of its documents count without words, because they were read before
   *     words were kept
   */
  public record Side(String subset, Basis basis, long words, long shared, long unsegmented) {}

  /**
   * @param g2 log-likelihood ratio of frequencies and words on both sides, negative where the
   *     target uses the word less; beyond 3.84 chance is below 5 %, beyond 15.13 below 0.01 %
   * @param logRatio binary logarithm of how much oftener the target uses it; a frequency of 0
   *     counts as 0.5
   */
  public record Word(
      String word, Frequency target, Frequency reference, double g2, double logRatio) {}

  /**
   * How often a word stands on one side.
   *
   * @param perMillion times for each million words of the side
   * @param documents with the word
   * @param dp Gries' deviation of proportions over the side's documents, normalised: 0 is spread as
   *     evenly as the documents allow, 1 all in one small document; null where the word is not
   *     there
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Frequency(long frequency, double perMillion, long documents, @Nullable Double dp) {}
}
