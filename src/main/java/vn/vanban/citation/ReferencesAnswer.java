package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.Relation;

/**
 * What a document cites, and which documents of the collection that means as it now stands.
 *
 * @param id of the document
 * @param references in the order of its text
 * @param citedBy how many documents cite it, exactly
 */
public record ReferencesAnswer(
    String id,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<ResolvedReference> references,
    long citedBy) {

  public ReferencesAnswer {
    references = List.copyOf(references);
  }

  /**
   * @param document id of the document that is meant; null unless it is {@link Resolution#HELD}
   * @param candidates ids of the documents that fit; empty unless it is {@link
   *     Resolution#AMBIGUOUS}
   */
  public record ResolvedReference(
      int start,
      int end,
      String text,
      Form form,
      @Nullable String number,
      @Nullable String name,
      @Nullable String issuer,
      @Nullable PartialDate issued,
      Relation relation,
      @Nullable Citing citing,
      List<ProvisionPath> provisions,
      Resolution resolution,
      @Nullable String document,
      List<String> candidates) {

    public ResolvedReference {
      provisions = List.copyOf(provisions);
      candidates = List.copyOf(candidates);
    }
  }
}
