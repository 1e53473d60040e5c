package vn.vanban.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The streams of Word 97 that name fonts, and of a fast-saved Word 6 text; nothing else of them.
 */
class WordFontsTest {

  @TempDir Path folder;

  @Test
  void ofWord97AreReadFromTheTableThatTheFileNames() throws IOException {
    byte[] name = ".VnTime\0".getBytes(StandardCharsets.UTF_16LE);
    var table = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    int start = 10;
    table.put(start + 4, (byte) (39 + name.length)).put(start + 4 + 40, name);

    assertThat(fonts(start, 4 + 40 + name.length, table.array())).containsExactly(".VnTime");
  }

  @Test
  void ofWord97AreNoneWhereTheTableIsDamaged() throws IOException {
    assertThat(fonts(100, 4_000, new byte[50])).isEmpty();
    assertThat(fonts(-1, -1, new byte[50])).isEmpty();
  }

  @Test
  void piecesOfAFastSavedWord6FileArePutInOrder() throws IOException {
    var bytes = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(0, (short) 0xA5DC).putShort(2, (short) 101).putShort(0x0A, (short) 4);
    bytes.put(0x300, "kho go".getBytes(StandardCharsets.ISO_8859_1));
    bytes.put(0x320, "Danh sach ".getBytes(StandardCharsets.ISO_8859_1));
    bytes.putInt(0x34, 16).putInt(0x160, 0x200).putInt(0x164, 40);
    bytes.put(0x200, (byte) 1).putShort(0x201, (short) 2);
    int table = 0x205;
    bytes.put(table, (byte) 2).putInt(table + 1, 28);
    bytes.putInt(table + 5, 0).putInt(table + 9, 10).putInt(table + 13, 16);
    bytes.putInt(table + 19, 0x320).putInt(table + 27, 0x300);

    assertThat(Word6Reader.reads(file(bytes.array(), new byte[1]))).isTrue();
    assertThat(new Word6Reader().read(folder.resolve("a.doc"), 1_000))
        .isInstanceOfSatisfying(
            Extraction.Content.class,
            content -> assertThat(content.text()).isEqualTo("Danh sach kho go\n"));
  }

  private Iterable<String> fonts(int start, int length, byte[] table) throws IOException {
    var block = ByteBuffer.allocate(0x200).order(ByteOrder.LITTLE_ENDIAN);
    block.putShort(2, (short) 193).putShort(0x0A, (short) 0x0200);
    block.putInt(0x112, start).putInt(0x116, length);
    Path file = file(block.array(), table);
    assertThat(Word6Reader.reads(file)).isFalse();
    return WordFonts.ofWord97(file);
  }

  private Path file(byte[] document, byte[] table) throws IOException {
    Path file = folder.resolve("a.doc");
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(document), "WordDocument");
      container.createDocument(new ByteArrayInputStream(table), "1Table");
      container.writeFilesystem(out);
    }
    return file;
  }
}
