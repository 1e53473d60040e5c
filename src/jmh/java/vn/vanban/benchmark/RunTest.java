package vn.vanban.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That every benchmark runs; how fast is for a run of its own. */
class RunTest {

  @TempDir private Path folder;

  @Test
  void measuresEverythingOnAFolderOfDocuments() throws Exception {
    Files.writeString(
        folder.resolve("a.txt"),
        "Điều 1. Thực hiện Nghị định số 12/2020/NĐ-CP về cán bộ dám nghĩ, dám làm.\n");

    var input = Input.of(folder, Effort.TRIAL.textBytes());
    var progress = new ByteArrayOutputStream();
    String table =
        Run.of(input, Effort.TRIAL, new PrintStream(progress, true, StandardCharsets.UTF_8));

    assertThat(input.origin()).endsWith("repeated");
    assertThat(table.lines().filter(line -> !line.contains("**")).skip(2))
        .as(progress.toString(StandardCharsets.UTF_8))
        .hasSize(26)
        .allMatch(
            Pattern.compile("\\| .* \\| (\\d+\\.\\d|\\d+ ms|not installed) \\| .*\\|")
                .asMatchPredicate());
  }

  @Test
  void readsACollection() throws Exception {
    Path file = folder.resolve("b.jsonl");
    Files.writeString(
        file,
        """
        {"_id": "1", "title": "Một", "text": "Quyết định này có hiệu lực."}
        {"_id": "2", "title": "Hai", "text": "Không đọc tới đây."}
        """);

    var input = Input.of(file, 20);

    assertThat(input.texts()).containsExactly("Một\nQuyết định này có hiệu lực.");
    assertThat(input.origin()).startsWith("the first 1 documents of");
  }

  @Test
  void measuresACollection() throws Exception {
    var records = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      records.append("{\"_id\": ").append(i).append(", \"text\": \"Theo Luật số 5");
      records.append(i).append("/2020/QH14, quyết định của cán bộ dám nghĩ, dám làm.\"}\n");
    }
    Path file = Files.writeString(folder.resolve("c.jsonl"), records);
    var progress = new ByteArrayOutputStream();

    String table = Collection.of(file, new PrintStream(progress, true, StandardCharsets.UTF_8));

    assertThat(table.lines().skip(2))
        .hasSize(7 + Question.values().length)
        .allMatch(
            Pattern.compile("\\| .* \\| \\d+\\.\\d+ \\| \\d+\\.\\d+ \\| .*\\|").asMatchPredicate());
  }
}
