package vn.vanban.ingest.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanban.ingest.header.PageFacts;

/**
 * Documents of Word 6 and 95: text in bytes, whose encoding only the fonts tell. Read by their
 * bytes, since the parser behind {@link OfficeReader} leaves page heads and field codes in them and
 * shows line breaks as U+FFFD. Of tables it tells the cells, not where their first row starts.
 */
final class Word6Reader implements FormatReader {

  private static final String STREAM = "WordDocument";

  // Where the file information block holds what is read here (bytes).
  private static final int VERSION = 0x02;
  private static final int FLAGS = 0x0A;
  private static final int TEXT_START = 0x18;
  private static final int TEXT_LENGTHS = 0x34;
  private static final int FONTS = 0xD0;
  private static final int PIECES = 0x160;

  private static final int BLOCK_LENGTH = PIECES + 8;

  /** From here on versions are Word 97's and later. */
  private static final int WORD_97 = 106;

  private static final int FLAG_PIECES = 0x0004;
  private static final int FLAG_ENCRYPTED = 0x0100;

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    ByteBuffer bytes = stream(file, Integer.MAX_VALUE);
    if ((bytes.getShort(FLAGS) & FLAG_ENCRYPTED) != 0) {
      return new Extraction.Refused(Extraction.Reason.ENCRYPTED);
    }
    try {
      var collector = new TextCollector(maxUnits);
      new Word6Text(new LineBuilder(collector)).read(text(bytes), collector::isFull);
      String text = collector.text();
      return text.isBlank()
          ? new Extraction.Refused(Extraction.Reason.EMPTY)
          : new Extraction.Content(text, fonts(bytes), PageFacts.NONE, collector.isFull());
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("its tables point outside the file", e);
    }
  }

  /** Whether {@code file} is of these versions, not of Word 97 or later. */
  static boolean reads(Path file) throws IOException {
    if (FileMagic.valueOf(file.toFile()) != FileMagic.OLE2) {
      return false;
    }
    try {
      ByteBuffer block = stream(file, BLOCK_LENGTH);
      return block.capacity() == BLOCK_LENGTH && (block.getShort(VERSION) & 0xFFFF) < WORD_97;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private static ByteBuffer stream(Path file, int length) throws IOException {
    try (var container = new POIFSFileSystem(file.toFile(), true);
        var input = container.createDocumentInputStream(STREAM)) {
      return ByteBuffer.wrap(input.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** Body, footnotes, notes and text boxes; page heads stand between the second and the third. */
  private static String text(ByteBuffer bytes) throws IOException {
    String all = (bytes.getShort(FLAGS) & FLAG_PIECES) == 0 ? whole(bytes) : pieces(bytes);
    int heads = length(bytes, 0) + length(bytes, 1);
    int afterHeads = heads + length(bytes, 2) + length(bytes, 3);
    return all.substring(0, Math.min(heads, all.length()))
        + all.substring(Math.min(afterHeads, all.length()));
  }

  /** Characters of the part with that place in the file: body, footnotes, heads, macros… */
  private static int length(ByteBuffer bytes, int part) {
    return Math.max(0, bytes.getInt(TEXT_LENGTHS + 4 * part));
  }

  private static String whole(ByteBuffer bytes) {
    int start = bytes.getInt(TEXT_START);
    return latin1(bytes, start, bytes.getInt(TEXT_START + 4) - start);
  }

  /** A file saved fast holds its text in pieces, behind changes of format that are skipped. */
  private static String pieces(ByteBuffer bytes) throws IOException {
    int at = bytes.getInt(PIECES);
    while (bytes.get(at) == 1) {
      at += 3 + (bytes.getShort(at + 1) & 0xFFFF);
    }
    int table = at + 5;
    int count = (bytes.getInt(at + 1) - 4) / 12;
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int length = bytes.getInt(table + 4 * (i + 1)) - bytes.getInt(table + 4 * i);
      int start = bytes.getInt(table + 4 * (count + 1) + 8 * i + 2);
      text.append(latin1(bytes, start, length));
      if (text.length() > bytes.capacity()) {
        throw new IOException("its pieces overlap");
      }
    }
    return text.toString();
  }

  private static Set<String> fonts(ByteBuffer bytes) {
    var table = bytes.slice(bytes.getInt(FONTS), bytes.getInt(FONTS + 4));
    return WordFonts.names(table, WordFonts.Layout.WORD_6);
  }

  private static String latin1(ByteBuffer bytes, int start, int length) {
    var slice = bytes.slice(start, length);
    return StandardCharsets.ISO_8859_1.decode(slice).toString();
  }
}
