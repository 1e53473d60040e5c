package vn.vanban.ingest.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.Holder;
import vn.vanban.ingest.header.PageFacts;
import vn.vanban.ingest.isolation.Request.Act;

/**
 * Requests and answers as bytes. Whoever reads answers does not trust them: what is longer than it
 * may be is an error, before memory is taken for it.
 */
final class Wire {

  private static final int PIECE = 32 * 1024;

  /** Names of files, fonts, types (UTF-16 units). */
  private static final int LONGEST_NAME = 100_000;

  private static final int MOST_FONTS = 100_000;

  private static final byte EXTRACTED = 1;
  private static final byte HASHED = 2;
  private static final byte LISTED = 3;
  private static final byte LOST = 4;
  private static final byte RECOGNISED = 5;

  private static final byte CONTENT = 1;
  private static final byte REFUSED = 2;
  private static final byte HOLDING = 3;
  private static final byte UNSUPPORTED = 4;
  private static final byte SCAN = 5;

  private Wire() {}

  /** Paths go as URIs, which keep every byte of a name. */
  static void write(Request request, DataOutputStream out) throws IOException {
    write(request.act().name(), out);
    write(request.file().toUri().toString(), out);
    out.writeInt(request.within().size());
    for (int step : request.within()) {
      out.writeInt(step);
    }
    out.writeInt(request.page());
    out.flush();
  }

  /**
   * @throws java.io.EOFException where nobody asks any more
   */
  static Request readRequest(DataInputStream in) throws IOException {
    var act = readName(in, Act.class);
    var file = Path.of(URI.create(readText(in, LONGEST_NAME)));
    int steps = in.readInt();
    var within = new ArrayList<Integer>();
    for (int i = 0; i < steps; i++) {
      within.add(in.readInt());
    }
    return new Request(act, file, within, in.readInt());
  }

  static void write(Answer answer, DataOutputStream out) throws IOException {
    switch (answer) {
      case Answer.Extracted(var mediaType, var extraction) -> {
        out.writeByte(EXTRACTED);
        write(mediaType, out);
        write(extraction, out);
      }
      case Answer.Hashed(var sha256, var bytes) -> {
        out.writeByte(HASHED);
        write(sha256, out);
        out.writeLong(bytes);
      }
      case Answer.Listed(var entries, var complete) -> {
        out.writeByte(LISTED);
        out.writeBoolean(complete);
        out.writeInt(entries.size());
        for (var entry : entries) {
          out.writeInt(entry.index());
          write(entry.name(), out);
          out.writeLong(entry.bytes());
        }
      }
      case Answer.Recognised(var page) -> {
        out.writeByte(RECOGNISED);
        WirePages.write(page, out);
      }
      case Answer.Lost(var loss) -> {
        out.writeByte(LOST);
        write(loss.name(), out);
      }
    }
    out.flush();
  }

  private static void write(Extraction extraction, DataOutputStream out) throws IOException {
    switch (extraction) {
      case Extraction.Content(var text, var fonts, var page, var pages, var cut) -> {
        out.writeByte(CONTENT);
        write(text, out);
        writeFonts(fonts, out);
        WirePages.writeStarts(pages, out);
        writeOptional(page.headline(), out);
        writeOptional(page.published() == null ? null : page.published().toString(), out);
        out.writeBoolean(page.article());
        out.writeBoolean(cut);
      }
      case Extraction.Scan scan -> {
        out.writeByte(SCAN);
        WirePages.write(scan.pages(), out);
        WirePages.writeNumbers(scan.pictures(), out);
        writeFonts(scan.fonts(), out);
        out.writeBoolean(scan.cut());
      }
      case Extraction.Refused(var reason) -> {
        out.writeByte(REFUSED);
        write(reason.name(), out);
      }
      case Extraction.Holding() -> out.writeByte(HOLDING);
      case Extraction.Unsupported() -> out.writeByte(UNSUPPORTED);
    }
  }

  private static void writeFonts(Set<String> fonts, DataOutputStream out) throws IOException {
    out.writeInt(fonts.size());
    for (var font : fonts) {
      write(font, out);
    }
  }

  private static Set<String> readFonts(DataInputStream in) throws IOException {
    Set<String> fonts = new HashSet<>();
    int count = readCount(in, MOST_FONTS);
    for (int i = 0; i < count; i++) {
      fonts.add(readText(in, LONGEST_NAME));
    }
    return fonts;
  }

  /**
   * @throws IOException where the sender is gone, or what it says is no answer within {@code
   *     bounds}
   */
  static Answer readAnswer(DataInputStream in, Bounds bounds) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case EXTRACTED ->
          new Answer.Extracted(readText(in, LONGEST_NAME), readExtraction(in, bounds));
      case HASHED -> new Answer.Hashed(readText(in, LONGEST_NAME), in.readLong());
      case LISTED -> readList(in);
      case RECOGNISED -> new Answer.Recognised(WirePages.readRecognised(in));
      case LOST -> new Answer.Lost(readName(in, Answer.Loss.class));
      default -> throw new IOException("no answer: " + kind);
    };
  }

  private static Answer.Listed readList(DataInputStream in) throws IOException {
    boolean complete = in.readBoolean();
    int count = readCount(in, Bounds.ENTRIES);
    List<Holder.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Holder.Entry(in.readInt(), readText(in, LONGEST_NAME), in.readLong()));
    }
    return new Answer.Listed(entries, complete);
  }

  private static Extraction readExtraction(DataInputStream in, Bounds bounds) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case CONTENT -> {
        String text = readText(in, bounds.textUnits());
        var fonts = readFonts(in);
        var starts = WirePages.readStarts(in);
        String headline = readOptional(in);
        String published = readOptional(in);
        var date = published == null ? null : PartialDate.parse(published);
        var page = new PageFacts(headline, date, in.readBoolean());
        yield new Extraction.Content(text, fonts, page, starts, in.readBoolean());
      }
      case SCAN ->
          new Extraction.Scan(
              WirePages.readPages(in, bounds),
              WirePages.readNumbers(in),
              readFonts(in),
              in.readBoolean());
      case REFUSED -> new Extraction.Refused(readName(in, Extraction.Reason.class));
      case HOLDING -> new Extraction.Holding();
      case UNSUPPORTED -> new Extraction.Unsupported();
      default -> throw new IOException("no extraction: " + kind);
    };
  }

  private static <E extends Enum<E>> E readName(DataInputStream in, Class<E> type)
      throws IOException {
    String name = readText(in, LONGEST_NAME);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no such value: " + name, e);
    }
  }

  static int readCount(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("longer than it may be: " + count);
    }
    return count;
  }

  private static void writeOptional(@Nullable String text, DataOutputStream out)
      throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      write(text, out);
    }
  }

  private static @Nullable String readOptional(DataInputStream in) throws IOException {
    return in.readBoolean() ? readText(in, LONGEST_NAME) : null;
  }

  /** Unit by unit: halves of surrogate pairs, which damaged files have, survive. */
  static void write(String text, DataOutputStream out) throws IOException {
    out.writeInt(text.length());
    var piece = ByteBuffer.allocate(2 * PIECE);
    for (int start = 0; start < text.length(); start += PIECE) {
      int end = Math.min(start + PIECE, text.length());
      piece.asCharBuffer().put(text, start, end);
      out.write(piece.array(), 0, 2 * (end - start));
    }
  }

  static String readText(DataInputStream in, int longest) throws IOException {
    int length = readCount(in, longest);
    var text = new StringBuilder(Math.min(length, PIECE));
    var piece = ByteBuffer.allocate(2 * Math.min(PIECE, Math.max(1, length)));
    while (text.length() < length) {
      int units = Math.min(piece.capacity() / 2, length - text.length());
      in.readFully(piece.array(), 0, 2 * units);
      text.append(piece.asCharBuffer(), 0, units);
    }
    return text.toString();
  }
}
