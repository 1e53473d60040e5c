package vn.vanban.analytics.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.document.PartialDate;

/**
 * Documents whose texts are nearly the same: one file twice, a draft and its final, a reprint.
 *
 * @param overlap how much two texts must have in common, {@value #LEAST} to 1, as {@link
 *     vn.vanban.index.Shingles#overlap}
 * @param total groups in all
 * @param exact false: of pairs that just reach an overlap of 0.8 about one in a hundred is not
 *     found; of those that reach 0.9 one in ten thousand. What is listed is exact.
 * @param documents that are in some group
 * @param groups the largest first; equal ones in the order of their first document's id
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Duplicates(
    double overlap,
    Basis basis,
    long total,
    boolean exact,
    long documents,
    List<Group> groups,
    @Nullable String next) {

  /** Below, texts that are quite other ones come up, and many that are alike do not. */
  public static final double LEAST = 0.7;

  public static final double USUAL = 0.8;

  public Duplicates {
    groups = List.copyOf(groups);
  }

  /**
   * @param documents the earliest issued first; each has its overlap with that one
   */
  public record Group(List<Copy> documents) {

    public Group {
      documents = List.copyOf(documents);
    }
  }

  /**
   * @param overlap with the first of the group, or with the document that was asked for
   */
  public record Copy(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      @Nullable PartialDate issued,
      double overlap) {}
}
