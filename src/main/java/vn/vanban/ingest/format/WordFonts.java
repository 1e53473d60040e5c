package vn.vanban.ingest.format;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The table of fonts in a Word file of any version before DOCX. */
final class WordFonts {

  // Where the file information block of Word 97 holds what is read here (bytes).
  private static final int FLAGS = 0x0A;
  private static final int FONTS = 0x112;
  private static final int BLOCK_LENGTH = FONTS + 8;

  private static final int FLAG_SECOND_TABLE = 0x0200;

  private WordFonts() {}

  /** Of a file of Word 97 or later; none where the table is damaged. */
  static Set<String> ofWord97(Path file) throws IOException {
    try (var container = new POIFSFileSystem(file.toFile(), true);
        var document = container.createDocumentInputStream("WordDocument")) {
      var block = bytes(document.readNBytes(BLOCK_LENGTH));
      boolean second = (block.getShort(FLAGS) & FLAG_SECOND_TABLE) != 0;
      try (var table = container.createDocumentInputStream(second ? "1Table" : "0Table")) {
        table.skipNBytes(block.getInt(FONTS));
        return names(bytes(table.readNBytes(block.getInt(FONTS + 4))), Layout.WORD_97);
      }
    } catch (FileNotFoundException
        | EOFException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      return Set.of();
    }
  }

  /** What stands before a table's first font and before a font's name (bytes). */
  enum Layout {
    WORD_6(2, 6, StandardCharsets.ISO_8859_1),
    WORD_97(4, 40, StandardCharsets.UTF_16LE);

    private final int head;
    private final int nameAt;
    private final Charset charset;

    Layout(int head, int nameAt, Charset charset) {
      this.head = head;
      this.nameAt = nameAt;
      this.charset = charset;
    }
  }

  /**
   * @param table whole and nothing else
   */
  static Set<String> names(ByteBuffer table, Layout layout) {
    var names = new LinkedHashSet<String>();
    int font = layout.head;
    while (font + layout.nameAt < table.limit()) {
      int end = Math.min(table.limit(), font + 1 + (table.get(font) & 0xFF));
      int length = Math.max(0, end - font - layout.nameAt);
      String name = layout.charset.decode(table.slice(font + layout.nameAt, length)).toString();
      int stop = name.indexOf('\0');
      names.add(stop < 0 ? name : name.substring(0, stop));
      font = end;
    }
    return names;
  }

  private static ByteBuffer bytes(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
