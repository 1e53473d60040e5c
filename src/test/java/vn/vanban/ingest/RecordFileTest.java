package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.RecordFile.Line;

class RecordFileTest {

  private static final int LONGEST = 20;

  @TempDir Path folder;

  private List<Line> lines(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("kho.jsonl"), content);
    try (var records = RecordFile.open(file, LONGEST)) {
      var lines = new ArrayList<Line>();
      records.forEachRemaining(lines::add);
      return lines;
    }
  }

  private List<Line> lines(String content) throws IOException {
    return lines(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void passesOverEmptyLinesAndCountsThem() throws IOException {
    assertThat(lines("một\n\n \nhai")).containsExactly(new Line(1, "một"), new Line(4, "hai"));
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsDroppedAlone() throws IOException {
    assertThat(lines("a\n" + "b".repeat(LONGEST + 1) + "\n" + "c".repeat(LONGEST)))
        .containsExactly(new Line(1, "a"), new Line(2, null), new Line(3, "c".repeat(LONGEST)));
  }

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    assertThat(lines(gzip("một\nhai\n"))).containsExactly(new Line(1, "một"), new Line(2, "hai"));
  }

  @Test
  void aPackedFileThatBreaksOffKeepsWhatCameBefore() throws IOException {
    var content = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      content.append(i * 7919 % 10_007).append('\n');
    }
    byte[] whole = gzip(content.toString());
    var lines = lines(Arrays.copyOf(whole, whole.length / 2));
    assertThat(lines).hasSizeGreaterThan(1_000);
    assertThat(lines.getFirst()).isEqualTo(new Line(1, "0"));
    assertThat(lines.getLast().text()).isNull();
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.text() != null);
  }

  @Test
  void aMissingFileIsAnError() {
    assertThatThrownBy(() -> RecordFile.open(folder.resolve("missing.jsonl")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static byte[] gzip(String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
