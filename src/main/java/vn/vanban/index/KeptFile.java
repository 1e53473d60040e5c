package vn.vanban.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A file that a document was made of.
 *
 * @param origin {@link Origin#key}
 * @param stamp of the file when it was read; null where that tells nothing
 * @param madeWith what {@code document} depends on besides the file
 */
record KeptFile(
    String origin, @Nullable FileStamp stamp, AnalysedDocument document, Fingerprints madeWith) {

  /**
   * Whose text the document is shown by, first: what a person typed comes before what was
   * recognised, and text that flows before text that is set in lines. Then by place, so that the
   * order in which files come in decides nothing.
   */
  static final Comparator<KeptFile> BEST_FIRST =
      Comparator.comparingInt(KeptFile::loss).thenComparing(KeptFile::origin);

  private int loss() {
    return document.ocr() != null || document.needsOcr()
        ? 2
        : document.mediaType().equals("application/pdf") ? 1 : 0;
  }

  DocumentSource source() {
    return new DocumentSource(document.source(), document.sha256(), document.mediaType());
  }

  /**
   * How it is kept beside the file that the document is shown by; what else there is are columns.
   */
  record Stored(String madeWith, AnalysedDocument document) {}

  Stored stored() {
    return new Stored(madeWith.term(), document);
  }
}
