package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Relation;

/**
 * What became of a document, as far as the collection tells.
 *
 * @param document key of the document
 * @param effective when it took effect; absent where the collection does not tell
 * @param ended when it was replaced or repealed as a whole; absent where nothing in the collection
 *     says so
 * @param endedBy key of the document that did
 * @param effects what other documents did to it or to parts of it, in order of their dates, undated
 *     ones last
 * @param validity on the day that was asked for
 */
public record History(
    String document,
    @Nullable PartialDate effective,
    @Nullable PartialDate ended,
    @Nullable String endedBy,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects,
    Validity validity) {

  public History {
    effects = List.copyOf(effects);
  }

  /**
   * @param relation {@code amends}, {@code replaces}, {@code repeals}, {@code corrects}, {@code
   *     consolidates} or {@code guides}
   * @param by the document that does it
   * @param provisions what it does it to; empty for the whole document
   * @param on when that took effect: the acting document's date of effect, else of issue; absent
   *     where neither is known
   * @param statedBy ids of the documents whose text says so, where it is not the acting one's own
   */
  public record Effect(
      Relation relation,
      Graph.Document by,
      List<ProvisionPath> provisions,
      @Nullable PartialDate on,
      List<String> statedBy) {

    public Effect {
      provisions = List.copyOf(provisions);
      statedBy = List.copyOf(statedBy);
    }
  }

  /**
   * @param on the day
   * @param status as far as the collection can tell
   */
  public record Validity(PartialDate on, Status status) {}

  /** {@link #toString()} is the code in answers. */
  public enum Status {
    /** It takes effect on a later day. */
    NOT_YET,
    /** It had taken effect and had not ended: a later day on which it ended is known. */
    IN_FORCE,
    /** The same, but some of its provisions had been replaced or repealed. */
    PARTLY_IN_FORCE,
    /** It had been replaced or repealed as a whole. */
    ENDED,
    /**
     * The collection cannot tell: it does not say when it took effect, or nothing in it ends the
     * document, which may have ended all the same.
     */
    NOT_KNOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
