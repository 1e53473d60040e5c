package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one family of formats. Thread-safe. */
interface FormatReader {

  /**
   * @param maxUnits UTF-16 units of text after which reading stops
   * @throws IOException where the file cannot be read or is damaged
   */
  Extraction read(Path file, int maxUnits) throws IOException;
}
