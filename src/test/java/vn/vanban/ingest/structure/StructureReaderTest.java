package vn.vanban.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.vanban.document.Provision;
import vn.vanban.ingest.GoldenFiles;

class StructureReaderTest {

  private static final long SEED = 20_240_229;

  @TestFactory
  Stream<DynamicTest> readsGoldenStructures() throws IOException {
    return new GoldenFiles("structure", ".input").tests(StructureReaderTest::describe);
  }

  @Test
  void keepsSpansInsideTheTextAndOneInTheOther() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/ingest/structure"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".input")).toList()) {
        assertNested(Files.readString(file));
      }
    }
  }

  @Test
  void keepsSpansInOrderWhateverTheLines() {
    var random = new Random(SEED);
    String[] lines = {
      "Chương II",
      "Điều 3. Nguyên tắc",
      "1. Một ý.",
      "2. Hai ý:",
      "a) nhỏ;",
      "đ) nhỏ hơn;",
      "“Điều 9. Lời mới",
      "hết lời mới.”",
      "PHỤ LỤC I",
      "Nơi nhận:",
      "",
      "khoản 2",
      "Mục 1",
      "Điều 4.",
      "I. MỤC TIÊU",
      "\"1. Khác\"",
      "Phần thứ hai",
      "Điều 1. Đầu tiên.",
      "Tiểu mục 1"
    };
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append(lines[random.nextInt(lines.length)]).append('\n');
      }
      assertNested(text.toString());
    }
  }

  private static void assertNested(String text) {
    int start = 0;
    for (var provision : StructureReader.read(text)) {
      assertThat(provision.start()).isBetween(start, text.length());
      assertThat(provision.end()).isBetween(provision.start() + 1, text.length());
      start = provision.start();
    }
  }

  private static String describe(String input) {
    var out = new StringBuilder();
    for (var provision : StructureReader.read(input)) {
      out.append(provision.path()).append(" | ").append(provision.heading()).append(" | ");
      out.append(ends(input, provision)).append('\n');
    }
    return out.toString();
  }

  /** The first and the last words that the provision covers. */
  private static String ends(String input, Provision provision) {
    String covered = input.substring(provision.start(), provision.end()).strip();
    String line = covered.replace("\n", " / ");
    return line.length() <= 60
        ? line
        : line.substring(0, 28) + " … " + line.substring(line.length() - 28);
  }
}
