package vn.vanban.index;

import java.util.List;

/**
 * A document as the index holds it: what was put in, and the id that it goes by.
 *
 * @param sources all files that it was found in, that of {@code document} first; empty where that
 *     is the only one
 */
public record StoredDocument(String id, AnalysedDocument document, List<DocumentSource> sources) {

  public StoredDocument {
    sources = List.copyOf(sources);
  }

  /** A document in one file. */
  public StoredDocument(String id, AnalysedDocument document) {
    this(id, document, List.of());
  }
}
