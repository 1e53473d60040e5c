package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanban.ingest.header.PageFacts;

/**
 * RTF by its own control words, since Tika's parser leaves out the labels of lists and the cells of
 * tables, and leaves page heads and deleted words in the text.
 */
final class RtfReader implements FormatReader {

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    String rtf = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    var collector = new TextCollector(maxUnits);
    new RtfText(rtf, new LineBuilder(collector)).read(collector::isFull);
    String text = collector.text();
    return text.isBlank()
        ? new Extraction.Refused(Extraction.Reason.EMPTY)
        : new Extraction.Content(text, RtfFonts.of(rtf), PageFacts.NONE, collector.isFull());
  }
}
