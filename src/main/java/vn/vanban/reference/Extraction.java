package vn.vanban.reference;

import java.util.List;
import vn.vanban.document.Warning;

/**
 * What a document's text says of other documents.
 *
 * @param references in order of their start, not overlapping
 * @param warnings in order of their start
 */
public record Extraction(List<Reference> references, List<Warning> warnings) {

  public Extraction {
    references = List.copyOf(references);
    warnings = List.copyOf(warnings);
  }
}
