package vn.vanban.ingest.format;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanban.ingest.ocr.RecognisedPage;
import vn.vanban.ingest.ocr.Tesseract;

/** PDF files: their text layer, and single pages as pictures. */
final class PdfReader implements FormatReader {

  private static final double POINTS_PER_INCH = 72;

  /** A sheet of 60 × 84 cm at 300 dots per inch; larger ones are drawn with fewer. */
  private static final double MOST_PIXELS = 70e6;

  /** Dots per inch of the page's width; scanners give 150 and more. */
  private static final double COARSE = 120;

  /** Dots across that are drawn for two to four of such a picture. */
  private static final int SMOOTHED = 5;

  private static final Extraction EMPTY = new Extraction.Refused(Extraction.Reason.EMPTY);

  /** What is behind the mark of the end may be up to so long, as other readers have it. */
  private static final int END_BYTES = 1024;

  private final Tesseract tesseract = new Tesseract();

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    List<PdfPage> pages;
    Set<String> fonts;
    boolean full;
    try (var document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() == 0) {
        return told(EMPTY, file);
      }
      var stripper = new PdfStripper(maxUnits);
      pages = stripper.read(document);
      fonts = stripper.fonts();
      full = stripper.isFull();
    } catch (InvalidPasswordException e) {
      return new Extraction.Refused(Extraction.Reason.ENCRYPTED);
    }
    return told(PdfText.of(pages, fonts, maxUnits, full), file);
  }

  /** A file that broke off on its way here has lost its pages, and is not to be called empty. */
  private static Extraction told(Extraction extraction, Path file) throws IOException {
    return extraction.equals(EMPTY) && !isWhole(file)
        ? new Extraction.Refused(Extraction.Reason.BROKEN)
        : extraction;
  }

  /** Whether it ends as PDF files do. */
  private static boolean isWhole(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var end = ByteBuffer.allocate((int) Math.min(END_BYTES, channel.size()));
      channel.read(end, channel.size() - end.capacity());
      return new String(end.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  /**
   * @param page counted from 1
   * @throws IOException where there is no such page, it cannot be drawn, or the recogniser fails
   */
  RecognisedPage recognise(Path file, int page) throws IOException {
    return tesseract.read(draw(file, page));
  }

  private static BufferedImage draw(Path file, int page) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new IOException("no page " + page);
      }
      var renderer = new PDFRenderer(document);
      // A picture of more dots than are drawn is not held whole.
      renderer.setSubsamplingAllowed(true);
      float scale = scale(document.getPage(page - 1));
      var drawn = renderer.renderImage(page - 1, scale, ImageType.GRAY);
      return isCoarse(document.getPage(page - 1)) ? smooth(drawn) : drawn;
    }
  }

  /** Whether the largest picture of the page has few dots, which are steps when drawn larger. */
  private static boolean isCoarse(PDPage page) throws IOException {
    var resources = page.getResources();
    int width = 0;
    for (var name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDImageXObject image) {
        width = Math.max(width, image.getWidth());
      }
    }
    return width > 0 && width < COARSE * page.getCropBox().getWidth() / POINTS_PER_INCH;
  }

  private static BufferedImage smooth(BufferedImage page) {
    var weights = new float[SMOOTHED * SMOOTHED];
    Arrays.fill(weights, 1f / weights.length);
    var kernel = new Kernel(SMOOTHED, SMOOTHED, weights);
    return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(page, null);
  }

  private static float scale(PDPage page) {
    var box = page.getCropBox();
    double area = Math.max(1, (double) box.getWidth() * box.getHeight());
    double usual = Tesseract.RESOLUTION / POINTS_PER_INCH;
    return (float) Math.min(usual, Math.sqrt(MOST_PIXELS / area));
  }
}
