package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vanban.ingest.header.PageFacts;

/** PDF files that have a text layer. */
final class PdfReader implements FormatReader {

  /**
   * A text layer with fewer syllables, after what repeats from page to page, is a stamp or a
   * watermark on scanned pages.
   */
  private static final int FEWEST_SYLLABLES = 20;

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    List<PdfPage> pages;
    Set<String> fonts;
    boolean full;
    try (var document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() == 0) {
        return new Extraction.Refused(Extraction.Reason.EMPTY);
      }
      var stripper = new PdfStripper(maxUnits);
      pages = stripper.read(document);
      fonts = stripper.fonts();
      full = stripper.isFull();
    } catch (InvalidPasswordException e) {
      return new Extraction.Refused(Extraction.Reason.ENCRYPTED);
    }
    var heads = RunningHeads.of(pages);
    if (heads.syllablesThatDoNotRepeat() < FEWEST_SYLLABLES) {
      return new Extraction.Refused(Extraction.Reason.NEEDS_OCR);
    }
    var collector = new TextCollector(maxUnits);
    for (var line : Footnotes.last(pages.stream().map(heads::content).toList())) {
      if (line.afterGap()) {
        collector.blank();
      }
      collector.line(line.text());
    }
    boolean cut = full || collector.isFull();
    return new Extraction.Content(collector.text(), fonts, PageFacts.NONE, cut);
  }
}
