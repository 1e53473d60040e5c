package vn.vanban.ingest.format;

import java.util.Set;
import vn.vanban.ingest.header.PageFacts;

/** What came out of one file's bytes. */
public sealed interface Extraction {

  /**
   * @param text raw, one line a paragraph or table row, not yet normalised
   * @param fonts the names of fonts that the file uses or lists, in any writing; the encoding of
   *     old text stands in them
   * @param page what a web page says of itself; {@link PageFacts#NONE} for other formats
   * @param cut whether text was left out at the limit
   */
  record Content(String text, Set<String> fonts, PageFacts page, boolean cut)
      implements Extraction {

    public Content {
      fonts = Set.copyOf(fonts);
    }
  }

  /** The file should be a document, but gives no text. */
  record Refused(Reason reason) implements Extraction {}

  /** Why a file of a known format gives no text. */
  enum Reason {
    EMPTY,
    NEEDS_OCR,
    ENCRYPTED,
    BROKEN
  }

  /** The file holds files, and is no document itself. */
  record Holding() implements Extraction {}

  /** No format that holds a document. */
  record Unsupported() implements Extraction {}
}
