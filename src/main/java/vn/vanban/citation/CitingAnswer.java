package vn.vanban.citation;

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
 * Documents that cite one: those nearest to it first, then the latest.
 *
 * @param total how many documents cite it in all
 * @param exact always true: every one was counted
 * @param next {@code from} of the next page; null where this is the last
 * @param cited the documents that were asked for, held or not; several where a number or a name is
 *     that of several
 */
public record CitingAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<CitingHit> hits,
    @Nullable String next,
    List<Graph.Document> cited) {

  public CitingAnswer {
    hits = List.copyOf(hits);
    cited = List.copyOf(cited);
  }

  /**
   * @param steps 1 where it cites the document itself, 2 where it cites one that does, and so on
   * @param references those by which it was found, in the order of the text
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
      int steps,
      List<CitingReference> references) {

    public CitingHit {
      references = List.copyOf(references);
    }
  }

  /**
   * A reference with the words of its sentence; spans count on the stored text.
   *
   * @param page that it starts on, counted from 1; null for formats without pages
   * @param cited key of the document that it names, where that is not the one that was asked for or
   *     may be another one
   */
  public record CitingReference(
      int start,
      int end,
      @Nullable Integer page,
      String text,
      Form form,
      Relation relation,
      @Nullable Citing citing,
      @Nullable PartialDate issued,
      List<ProvisionPath> provisions,
      @Nullable String cited,
      Sentence sentence) {

    public CitingReference {
      provisions = List.copyOf(provisions);
    }
  }

  public record Sentence(int start, int end, String text) {}
}
