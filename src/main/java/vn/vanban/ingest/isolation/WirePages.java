package vn.vanban.ingest.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanban.document.PageStart;
import vn.vanban.ingest.format.PdfPage;
import vn.vanban.ingest.ocr.RecognisedPage;

/** Pages as bytes, with the same distrust as {@link Wire}. */
final class WirePages {

  /** A year of an official gazette in one file. */
  private static final int MOST_PAGES = 200_000;

  private static final int MOST_LINES = 1_000_000;

  /** A page that is recognised holds no more (UTF-16 units a line). */
  private static final int LONGEST_LINE = 1_000_000;

  private WirePages() {}

  static void writeStarts(List<PageStart> starts, DataOutputStream out) throws IOException {
    out.writeInt(starts.size());
    for (var start : starts) {
      out.writeInt(start.start());
      out.writeInt(start.page());
    }
  }

  /** Notes are a second time through the pages. */
  static List<PageStart> readStarts(DataInputStream in) throws IOException {
    int count = Wire.readCount(in, 2 * MOST_PAGES);
    var starts = new ArrayList<PageStart>();
    for (int i = 0; i < count; i++) {
      starts.add(new PageStart(in.readInt(), in.readInt()));
    }
    return starts;
  }

  static void writeNumbers(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static List<Integer> readNumbers(DataInputStream in) throws IOException {
    int count = Wire.readCount(in, MOST_PAGES);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  static void write(List<PdfPage> pages, DataOutputStream out) throws IOException {
    out.writeInt(pages.size());
    for (var page : pages) {
      out.writeDouble(page.pictures());
      out.writeInt(page.lines().size());
      for (var line : page.lines()) {
        Wire.write(line.text(), out);
        out.writeFloat(line.left());
        out.writeFloat(line.right());
        out.writeFloat(line.foot());
        out.writeFloat(line.size());
        out.writeByte(bits(line.traits()));
      }
    }
  }

  /** All lines together are one text. */
  static List<PdfPage> readPages(DataInputStream in, Bounds bounds) throws IOException {
    int count = Wire.readCount(in, MOST_PAGES);
    var pages = new ArrayList<PdfPage>();
    long left = 2L * bounds.textUnits();
    for (int i = 0; i < count; i++) {
      double pictures = in.readDouble();
      int lineCount = Wire.readCount(in, Math.clamp(left, 0, MOST_LINES));
      var lines = new ArrayList<PdfPage.Line>();
      for (int j = 0; j < lineCount; j++) {
        String text = Wire.readText(in, (int) Math.min(left, Integer.MAX_VALUE));
        left -= text.length() + 1;
        lines.add(
            new PdfPage.Line(
                text,
                in.readFloat(),
                in.readFloat(),
                in.readFloat(),
                in.readFloat(),
                traits(in.readByte())));
      }
      pages.add(new PdfPage(lines, pictures));
    }
    return pages;
  }

  static void write(RecognisedPage page, DataOutputStream out) throws IOException {
    out.writeInt(page.letters());
    out.writeDouble(page.confidence());
    out.writeInt(page.lines().size());
    for (var line : page.lines()) {
      Wire.write(line.text(), out);
      out.writeFloat(line.left());
      out.writeFloat(line.right());
      out.writeFloat(line.foot());
    }
  }

  // Both ends of the wire are of one build.
  @SuppressWarnings("EnumOrdinal")
  private static int bits(Set<PdfPage.Trait> traits) {
    int bits = 0;
    for (var trait : traits) {
      bits |= 1 << trait.ordinal();
    }
    return bits;
  }

  @SuppressWarnings("EnumOrdinal")
  private static Set<PdfPage.Trait> traits(int bits) {
    var traits = EnumSet.noneOf(PdfPage.Trait.class);
    for (var trait : PdfPage.Trait.values()) {
      if ((bits & 1 << trait.ordinal()) != 0) {
        traits.add(trait);
      }
    }
    return traits;
  }

  static RecognisedPage readRecognised(DataInputStream in) throws IOException {
    int letters = in.readInt();
    double confidence = in.readDouble();
    int count = Wire.readCount(in, MOST_LINES);
    var lines = new ArrayList<RecognisedPage.Line>();
    for (int i = 0; i < count; i++) {
      lines.add(
          new RecognisedPage.Line(
              Wire.readText(in, LONGEST_LINE), in.readFloat(), in.readFloat(), in.readFloat()));
    }
    return new RecognisedPage(lines, letters, confidence);
  }
}
