package vn.vanban.index;

import org.jspecify.annotations.Nullable;

/**
 * A document that is ready to be written: what takes time was done, on any thread, so that the one
 * that writes only has to hand it on. Can be put once.
 */
public final class PreparedDocument {

  private final Origin origin;
  private final AnalysedDocument document;
  private final DocumentBlock block;

  PreparedDocument(Origin origin, AnalysedDocument document, Making making) {
    this.origin = origin;
    this.document = document;
    this.block = new DocumentBlock(origin.key(), document, making);
  }

  Origin origin() {
    return origin;
  }

  public AnalysedDocument document() {
    return document;
  }

  DocumentBlock block() {
    return block;
  }

  KeptFile file(@Nullable FileStamp stamp, Fingerprints madeWith) {
    return new KeptFile(origin.key(), stamp, document, madeWith);
  }
}
