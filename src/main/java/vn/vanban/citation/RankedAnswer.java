package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are cited, most cited first.
 *
 * @param total how many there are in all
 * @param exact always true: every one was counted
 * @param next {@code from} of the next page; null where this is the last
 */
public record RankedAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<RankedHit> hits,
    @Nullable String next) {

  public RankedAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * @param id of the document, where it is held
   * @param number of a held document its own, else canonical, as a citation has it
   * @param name of a document that is cited without a number
   * @param issuer of the document, as far as its citations tell where it is not held
   * @param year of issue, as far as its citations tell where it is not held; 0 where unknown
   * @param citations references to it
   * @param documents documents that hold at least one of them
   */
  public record RankedHit(
      @Nullable String id,
      @Nullable String number,
      @Nullable String name,
      @Nullable String title,
      @Nullable String issuer,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int year,
      long citations,
      long documents) {}
}
