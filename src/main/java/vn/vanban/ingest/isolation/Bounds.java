package vn.vanban.ingest.isolation;

/**
 * What a parser may be given and may give.
 *
 * @param fileBytes of a file that is unpacked from another one
 * @param textUnits UTF-16 units of text after which reading stops
 */
public record Bounds(long fileBytes, int textUnits) {

  /** Archives in an archive in an archive are read; what stands deeper is there to do harm. */
  static final int DEPTH = 3;

  /** Ten years of an official gazette, issue by issue, have some thousand files. */
  static final int ENTRIES = 10_000;

  /**
   * Text packs to a tenth, tables of numbers to a fiftieth; what grows more than this is no
   * collection of documents, unless it is small anyway.
   */
  static final long GROWTH = 100;

  /** What an archive may unpack to, all its files together (bytes). */
  long unpacked(long packed) {
    return Math.max(fileBytes, packed * GROWTH);
  }
}
