package vn.vanban.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets documents as a word processor does, on A4, in a font that has all Vietnamese letters. */
final class PrintedPdf implements Closeable {

  static final float LEFT = 85;
  static final float RIGHT = 540;
  static final float INDENT = 36;
  static final float SIZE = 13;
  private static final float LEADING = 18;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream content;
  private float y;

  PrintedPdf() {
    try {
      var file =
          PDDocument.class.getResourceAsStream(
              "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
      font = PDType0Font.load(document, Objects.requireNonNull(file));
      content = startPage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream startPage() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = 770;
    return new PDPageContentStream(document, page);
  }

  PrintedPdf page() {
    try {
      content.close();
      content = startPage();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves down. */
  PrintedPdf gap(float points) {
    y -= points;
    return this;
  }

  PrintedPdf at(float height) {
    y = height;
    return this;
  }

  /** Centred between {@code from} and {@code to}. */
  PrintedPdf centred(String text, float from, float to) {
    put(text, (from + to - width(text, SIZE)) / 2, y, SIZE, 0);
    return this;
  }

  PrintedPdf down() {
    y -= LEADING;
    return this;
  }

  /** One line as it is. */
  PrintedPdf line(String text, float x, float size) {
    put(text, x, y, size, 0);
    y -= LEADING * size / SIZE;
    return this;
  }

  /** A raised number, at the place where the next line starts. */
  PrintedPdf raised(String number) {
    put(number, LEFT, y + 4, 7, 0);
    return this;
  }

  /** Justified, its first line indented; how many of its lines fit in {@code most} are printed. */
  List<String> paragraph(String text, int most, float indent) {
    var lines = wrapped(text, indent);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      float x = LEFT + (i == 0 ? indent : 0);
      justified(lines.get(i), x, i == lines.size() - 1);
    }
    return lines.subList(Math.min(most, lines.size()), lines.size());
  }

  /** Lines of a paragraph that started on the page before. */
  PrintedPdf rest(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      justified(lines.get(i), LEFT, i == lines.size() - 1);
    }
    return this;
  }

  private void justified(String line, float x, boolean last) {
    int spaces = line.split(" ", -1).length - 1;
    float free = RIGHT - x - width(line, SIZE);
    put(line, x, y, SIZE, last || spaces == 0 ? 0 : free / spaces);
    y -= LEADING;
  }

  private List<String> wrapped(String text, float indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      float room = RIGHT - LEFT - (lines.isEmpty() ? indent : 0);
      if (!line.isEmpty() && width(line + " " + word, SIZE) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A ruled table; a line break in a cell is one on paper. */
  PrintedPdf table(float[] columns, List<List<String>> rows) {
    try {
      for (var row : rows) {
        int height = row.stream().mapToInt(cell -> cell.split("\n", -1).length).max().orElse(1);
        float bottom = y - height * LEADING;
        for (int i = 0; i < row.size(); i++) {
          content.addRect(columns[i], bottom + 5, columns[i + 1] - columns[i], height * LEADING);
          content.stroke();
          String[] lines = row.get(i).split("\n", -1);
          // In the middle of its height, as word processors set short cells.
          float top = y - (height - lines.length) * LEADING / 2 - LEADING / 2;
          for (int j = 0; j < lines.length; j++) {
            put(lines[j], columns[i] + 5, top - j * LEADING, SIZE, 0);
          }
        }
        y = bottom;
      }
      y -= LEADING;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float width(String text, float size) {
    try {
      return font.getStringWidth(text) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Word by word: composite fonts know no wider spaces. */
  private void put(String text, float x, float height, float size, float wider) {
    try {
      float at = x;
      for (var word : text.split(" ", -1)) {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(at, height);
        content.showText(word);
        content.endText();
        at += width(word + " ", size) + wider;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read from the document as it stands; nothing more can be printed. */
  Extraction.Content read(Path file) {
    try {
      content.close();
      document.save(file.toFile());
      return (Extraction.Content) new PdfReader().read(file, 1_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
