package vn.vanban.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real files, made on the spot. PDFs are in plain letters: their fonts have no others. */
final class SampleFiles {

  private SampleFiles() {}

  /** A letterhead in a table of two columns, then one paragraph per line. */
  static Path docx(Path file, List<String> left, List<String> right, List<String> paragraphs) {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      var row = document.createTable(1, 2).getRow(0);
      left.forEach(line -> row.getCell(0).addParagraph().createRun().setText(line));
      right.forEach(line -> row.getCell(1).addParagraph().createRun().setText(line));
      paragraphs.forEach(line -> document.createParagraph().createRun().setText(line));
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Đầu trang");
      document.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each list is a page; each string a line, a tab a jump to the right column. */
  static Path pdf(Path file, List<List<String>> pages) {
    try (var document = pages(pages)) {
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path encryptedPdf(Path file) {
    try (var document = pages(List.of(List.of("Bi mat cua lang ta khong ai biet")))) {
      document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages that are pictures, each with the same stamp as its only text. */
  static Path scannedPdf(Path file, int pageCount) {
    try (var document = new PDDocument()) {
      var picture = new BufferedImage(20, 20, 1);
      var image = LosslessFactory.createFromImage(document, picture);
      for (int i = 0; i < pageCount; i++) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 50, 50, 400, 600);
          line(content, 50, 750, "Ban quyen cua trang vi du trang " + (i + 1));
        }
      }
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument pages(List<List<String>> pages) throws IOException {
    var document = new PDDocument();
    for (var lines : pages) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        float y = 750;
        for (var text : lines) {
          String[] columns = text.split("\t", -1);
          for (int i = 0; i < columns.length; i++) {
            line(content, 50 + i * 280f, y, columns[i]);
          }
          y -= 16;
        }
      }
    }
    return document;
  }

  private static void line(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
