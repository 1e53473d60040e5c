package vn.vanban.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.By;
import vn.vanban.document.PartialDate;

/**
 * Slogans that count what a theme asks for, such as "7 dám": when, by whom and with which members.
 *
 * @param total how many slogans there are; all are listed, by the first of their years and days,
 *     those without a date last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Slogans(Basis basis, long total, List<Slogan> slogans) {

  /** In place of a year or an issuer that a document does not tell. */
  public Slogans {
    slogans = List.copyOf(slogans);
  }

  /**
   * @param theme id of the theme
   * @param label with digits for its numbers: "bốn dám" is "4 dám"
   * @param documents with the slogan
   * @param years ascending, {@value By#UNKNOWN} last; only those in which documents have it
   * @param issuers those of most documents first
   * @param first the document that was issued first, of those whose day is known; null where none
   *     is
   * @param members the sets of members that documents name with it, those of most documents first
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Slogan(
      String theme,
      String label,
      long documents,
      long mentions,
      List<Year> years,
      List<Issuer> issuers,
      @Nullable First first,
      List<MemberSet> members) {

    public Slogan {
      years = List.copyOf(years);
      issuers = List.copyOf(issuers);
      members = List.copyOf(members);
    }
  }

  public record Year(String year, long documents, long mentions) {}

  /**
   * @param issuer one of the names that its documents have
   */
  public record Issuer(String issuer, long documents) {}

  public record First(
      PartialDate issued, String id, @Nullable String number, @Nullable String title) {}

  /**
   * @param members ids, in the dictionary's order
   * @param documents that name just these: beside the slogan, or, where nothing is named there, in
   *     one enumeration somewhere else
   * @param beside how many of them name them in the slogan's own sentence
   */
  public record MemberSet(List<String> members, long documents, long beside) {

    public MemberSet {
      members = List.copyOf(members);
    }
  }
}
