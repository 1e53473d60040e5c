package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.Relation;

/**
 * Documents that cite one, the latest first.
 *
 * @param total how many documents cite it in all
 * @param exact always true: every one was counted
 * @param next {@code from} of the next page; null where this is the last
 */
public record CitingAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<CitingHit> hits,
    @Nullable String next) {

  public CitingAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * @param references those that were asked for, in the order of the text
   */
  public record CitingHit(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      @Nullable DocumentKind kind,
      @Nullable String issuer,
      @Nullable PartialDate issued,
      @Nullable Family family,
      List<CitingReference> references) {

    public CitingHit {
      references = List.copyOf(references);
    }
  }

  /** A reference with the words of its sentence; spans count on the stored text. */
  public record CitingReference(
      int start,
      int end,
      String text,
      Form form,
      Relation relation,
      @Nullable Citing citing,
      @Nullable PartialDate issued,
      List<ProvisionPath> provisions,
      Sentence sentence) {

    public CitingReference {
      provisions = List.copyOf(provisions);
    }
  }

  public record Sentence(int start, int end, String text) {}
}
