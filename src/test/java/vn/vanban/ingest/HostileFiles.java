package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Files that are made to do harm, made on the spot. */
public final class HostileFiles {

  private HostileFiles() {}

  /** Names are written in UTF-8 and marked so. */
  public static byte[] zip(Map<String, byte[]> entries) {
    return zip(entries, StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> entries, Charset names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One entry of zeros. */
  static byte[] zipOfZeros(long unpackedBytes) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros.txt"));
      byte[] zeros = new byte[1 << 16];
      for (long left = unpackedBytes; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** {@code docx} with other bytes in one of its parts. */
  static byte[] withPart(Path docx, String part, byte[] content) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(Files.newInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.put(part, content);
    return zip(parts);
  }

  /** The main part of a DOCX, of one paragraph that holds {@code entity}. */
  static byte[] wordXml(String doctype, String entity) {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        DOCTYPE
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:body><w:p><w:r><w:t>Truoc ENTITY sau</w:t></w:r></w:p></w:body></w:document>
        """;
    return xml.replace("ENTITY", entity).replace("\nDOCTYPE", "\n" + doctype).getBytes(UTF_8);
  }

  /** Ten entities, each ten times the one before: a billion laughs. */
  static String laughs() {
    var doctype = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY l").append(i).append(" \"");
      doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return doctype.append("]>").toString();
  }

  /**
   * A page that draws a form which draws another one ten times, and so on.
   *
   * @param depth the text at the end is drawn ten to this power times
   */
  public static Path pdfOfFormsInForms(Path file, int depth) {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(FontName.HELVETICA);
      var innermost = new PDResources();
      innermost.put(COSName.getPDFName("F"), font);
      var form = form(document, innermost, "BT /F 10 Tf 20 20 Td (mot hai ba) Tj ET");
      for (int i = 0; i < depth; i++) {
        var resources = new PDResources();
        resources.put(COSName.getPDFName("X"), form);
        form = form(document, resources, "/X Do ".repeat(10));
      }
      var page = new PDPage();
      var resources = new PDResources();
      resources.put(COSName.getPDFName("X"), form);
      page.setResources(resources);
      page.setContents(stream(document, "/X Do"));
      document.addPage(page);
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form that draws itself. */
  static Path pdfOfAFormInItself(Path file) {
    try (var document = new PDDocument()) {
      var resources = new PDResources();
      var form = form(document, resources, "/X Do /X Do");
      resources.put(COSName.getPDFName("X"), form);
      form.setResources(resources);
      var page = new PDPage();
      page.setResources(resources);
      page.setContents(stream(document, "/X Do"));
      document.addPage(page);
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDFormXObject form(PDDocument document, PDResources resources, String content)
      throws IOException {
    var form = new PDFormXObject(stream(document, content));
    form.setBBox(new PDRectangle(600, 800));
    form.setResources(resources);
    return form;
  }

  private static PDStream stream(PDDocument document, String content) throws IOException {
    var stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /** The tree of pages holds itself; its table of objects points back to itself as well. */
  static byte[] pdfWithLoops() {
    String text = "BT /F1 12 Tf 20 100 Td (Hai muoi tieng cho mot trang ngan) Tj ET";
    String body =
        """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R\
        /Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>
        endobj
        4 0 obj
        <</Length LENGTH>>
        stream
        TEXT
        endstream
        endobj
        """
            .replace("LENGTH", String.valueOf(text.length()))
            .replace("TEXT", text);
    String end =
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 5/Root 1 0 R/Prev AT>>\nstartxref\nAT\n%%EOF\n"
            .replace("AT", String.valueOf(body.length()));
    return (body + end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Elements in elements: a tree that takes a hundred times the memory of the file. */
  public static byte[] deepHtml(int elements) {
    String page = "<html><body><p>" + "<b><i x=1>".repeat(elements / 2) + "sâu thẳm";
    return page.getBytes(UTF_8);
  }
}
