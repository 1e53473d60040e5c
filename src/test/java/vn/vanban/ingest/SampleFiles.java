package vn.vanban.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real files, made on the spot. PDFs are in plain letters: their fonts have no others. */
public final class SampleFiles {

  private SampleFiles() {}

  /** A letterhead in a table of two columns, then one paragraph per line. */
  public static Path docx(
      Path file, List<String> left, List<String> right, List<String> paragraphs) {
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

  /** One paragraph in a font whose name stands in the text alone, not in a table of fonts. */
  static Path docxInFont(Path file, String font, String text) {
    try (var document = new XWPFDocument();
        var out = Files.newOutputStream(file)) {
      var run = document.createParagraph().createRun();
      run.setFontFamily(font);
      run.setText(text);
      document.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of Word 6.
   *
   * @param body a byte a character, with Word's own control characters
   * @param heads page heads, behind the body
   */
  static Path word6(Path file, List<String> fonts, String body, String heads) {
    int textStart = 0x300;
    byte[] text = (body + heads).getBytes(StandardCharsets.ISO_8859_1);
    byte[] table = fontTable(fonts);
    var bytes = ByteBuffer.allocate(textStart + text.length + table.length + 512);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putShort(0, (short) 0xA5DC).putShort(2, (short) 101);
    bytes.putInt(0x18, textStart).putInt(0x1C, textStart + text.length);
    bytes.putInt(0x34, body.length()).putInt(0x3C, heads.length());
    bytes.put(textStart, text).put(textStart + text.length, table);
    bytes.putInt(0xD0, textStart + text.length).putInt(0xD4, table.length);
    return container(file, Map.of("WordDocument", bytes.array()));
  }

  private static byte[] fontTable(List<String> fonts) {
    var table = new ByteArrayOutputStream();
    table.writeBytes(new byte[2]);
    for (var font : fonts) {
      table.write(6 + font.length());
      table.writeBytes(new byte[5]);
      table.writeBytes((font + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }
    return table.toByteArray();
  }

  /** An OLE2 file of these streams. */
  static Path container(Path file, Map<String, byte[]> streams) {
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      for (var stream : streams.entrySet()) {
        container.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
      }
      container.writeFilesystem(out);
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

  /** A page of these lines, then the first page of {@code scan}, which is a picture. */
  public static Path mixedPdf(Path file, List<String> lines, Path scan) {
    try (var document = pages(List.of(lines));
        var pictures = Loader.loadPDF(scan.toFile())) {
      document.importPage(pictures.getPage(0));
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
