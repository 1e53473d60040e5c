package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Relation;

/**
 * References that rely on a document which had ended when they were written, the latest first.
 *
 * @param total how many there are in all
 * @param exact always true: every one was counted
 * @param next {@code from} of the next page; null where this is the last
 */
public record StaleAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<StaleHit> hits,
    @Nullable String next) {

  public StaleAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * @param id of the document that holds the reference
   * @param issued when that was issued
   * @param start first UTF-16 unit of the reference in its stored text
   * @param end one past the last
   * @param cited key of the document that had ended
   * @param ended when it had
   * @param endedBy key of the document that ended it
   */
  public record StaleHit(
      String id,
      @Nullable String number,
      @Nullable String title,
      PartialDate issued,
      int start,
      int end,
      String text,
      Relation relation,
      String cited,
      PartialDate ended,
      String endedBy) {}
}
