package vn.vanban.ingest.format;

import java.util.List;
import java.util.Set;
import vn.vanban.document.PageStart;
import vn.vanban.ingest.header.PageFacts;

/** What came out of one file's bytes. */
public sealed interface Extraction {

  /**
   * @param text raw, one line a paragraph or table row, not yet normalised
   * @param fonts the names of fonts that the file uses or lists, in any writing; the encoding of
   *     old text stands in them
   * @param page what a web page says of itself; {@link PageFacts#NONE} for other formats
   * @param pages where pages start in {@code text}; empty for formats that have none
   * @param cut whether text was left out at the limit
   */
  record Content(String text, Set<String> fonts, PageFacts page, List<PageStart> pages, boolean cut)
      implements Extraction {

    public Content {
      fonts = Set.copyOf(fonts);
      pages = List.copyOf(pages);
    }

    /** Of a format without pages. */
    public Content(String text, Set<String> fonts, PageFacts page, boolean cut) {
      this(text, fonts, page, List.of(), cut);
    }
  }

  /**
   * Pages, some of which are pictures whose text is not known yet.
   *
   * @param pictures which of them, in their order, counted from 1; not empty
   * @param fonts as in {@link Content}
   * @param cut whether text was left out at the limit
   */
  record Scan(List<PdfPage> pages, List<Integer> pictures, Set<String> fonts, boolean cut)
      implements Extraction {

    public Scan {
      pages = List.copyOf(pages);
      pictures = List.copyOf(pictures);
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
