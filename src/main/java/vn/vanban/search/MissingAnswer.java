package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are cited but not held, most cited first.
 *
 * @param total how many there are in all
 * @param exact always true: every one was counted
 * @param next {@code from} of the next page; null where this is the last
 */
public record MissingAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<MissingHit> hits,
    @Nullable String next) {

  public MissingAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * @param number canonical, as its first citation has it
   * @param citations references to it
   * @param documents documents that hold at least one of them
   */
  public record MissingHit(String number, long citations, long documents) {}
}
