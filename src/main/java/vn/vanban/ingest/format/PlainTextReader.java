package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import vn.vanban.ingest.header.PageFacts;

/** Plain text, kept character for character; a mark of byte order is dropped later. */
final class PlainTextReader implements FormatReader {

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    String text = TextDecoder.decode(Files.readAllBytes(file));
    if (text.isBlank()) {
      return new Extraction.Refused(Extraction.Reason.EMPTY);
    }
    if (text.indexOf('\0') >= 0) {
      return new Extraction.Refused(Extraction.Reason.BROKEN);
    }
    boolean cut = text.length() > maxUnits;
    int end = cut ? TextCollector.withoutHalfPair(text, maxUnits) : text.length();
    return new Extraction.Content(text.substring(0, end), Set.of(), PageFacts.NONE, cut);
  }
}
