package vn.vanban.ingest.isolation;

import java.util.List;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.Holder;
import vn.vanban.ingest.ocr.RecognisedPage;

/** What came of a request. */
public sealed interface Answer {

  /**
   * @param mediaType by content: {@code application/pdf}
   */
  record Extracted(String mediaType, Extraction extraction) implements Answer {}

  /**
   * @param sha256 of the bytes, lower-case hexadecimal
   * @param bytes how many there are
   */
  record Hashed(String sha256, long bytes) implements Answer {}

  /**
   * @param complete whether these are all entries
   */
  record Listed(List<Holder.Entry> entries, boolean complete) implements Answer {
    public Listed {
      entries = List.copyOf(entries);
    }
  }

  record Recognised(RecognisedPage page) implements Answer {}

  /** Nothing came of it. */
  record Lost(Loss loss) implements Answer {}

  /** Why. */
  enum Loss {
    BROKEN,
    UNREADABLE,
    /** Over the limit on the size of a file. */
    TOO_LARGE,
    /** Holders in holders, more than {@link Bounds#DEPTH}. */
    TOO_DEEP,
    /** Unpacks to a multiple of its size that no document has. */
    BOMB,
    /** Took longer than allowed; the parser was ended. */
    TIMEOUT,
    /** Took more memory than allowed; the parser was ended. */
    MEMORY,
    /** The process died of it. */
    CRASHED;

    /** Whether the process that tried is gone. */
    boolean isDeath() {
      return this == TIMEOUT || this == MEMORY || this == CRASHED;
    }
  }
}
