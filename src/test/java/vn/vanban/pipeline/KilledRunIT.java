package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes that read documents in are killed at random moments. After each kill every document is
 * whole, none is there twice, and none is older than it was; the next run goes on, and in the end
 * the index is that of a run that nobody disturbed.
 */
@Tag("slow")
class KilledRunIT {

  private static final int DOCUMENTS = 2000;
  private static final int KILLS = 26;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private final Random random = new Random(20310405);

  /** One state of the collection: each differs from the one before in some documents. */
  private record Edition(int number) {

    /** The last edition in which document {@code i} changed. */
    int changed(int i) {
      return number - Math.floorMod(number - i, 3);
    }

    String text(int i) {
      return text(i, Math.max(0, changed(i)));
    }

    static String text(int i, int changed) {
      return String.format(
          Locale.ROOT,
          """
          ỦY BAN NHÂN DÂN TỈNH SÔNG LAM
          Số: %d/2031/QĐ-UBND
          Sông Lam, ngày 5 tháng 4 năm 2031

          QUYẾT ĐỊNH
          về bến số %d, lần %d

          Căn cứ Nghị định số %d/2030/NĐ-CP ngày 2 tháng 3 năm 2030 của Chính phủ;

          Điều 1. Phạm vi
          Quyết định này quy định bến số %d, sửa lần %d.

          Điều 2. Cán bộ
          Cán bộ bến dám nghĩ, dám làm, theo Quyết định số %d/2031/QĐ-UBND.
          """,
          i,
          i,
          changed,
          1 + i % 90,
          i,
          changed,
          i + 1);
    }

    /** Documents move to other folders in editions in which they do not change. */
    String place(int i) {
      int moves = 0;
      for (int edition = 1; edition <= number; edition++) {
        moves += edition % 5 == i % 5 && new Edition(edition).changed(i) != edition ? 1 : 0;
      }
      return "f" + (i + moves) % 7 + "/" + i + ".txt";
    }
  }

  @Test
  void filesOfAKilledIngestAreAllThereOnce() throws Exception {
    Path documents = folder.resolve("documents");
    killing(
        documents,
        edition -> {
          var before = new Edition(edition.number() - 1);
          for (int i = 1; i <= DOCUMENTS; i++) {
            Path file = documents.resolve(edition.place(i));
            if (edition.number() > 0 && !before.place(i).equals(edition.place(i))) {
              Files.createDirectories(file.getParent());
              Files.move(documents.resolve(before.place(i)), file);
            }
            if (edition.number() == 0 || edition.changed(i) == edition.number()) {
              Files.createDirectories(file.getParent());
              Files.writeString(file, edition.text(i));
              Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * edition.number()));
            }
          }
        });
  }

  @Test
  void recordsOfAKilledImportAreAllThereOnce() throws Exception {
    Path file = folder.resolve("kho.jsonl");
    killing(
        file,
        edition -> {
          var lines = new ArrayList<String>();
          for (int i = 1; i <= DOCUMENTS; i++) {
            lines.add(JSON.writeValueAsString(Map.of("_id", "r" + i, "text", edition.text(i))));
          }
          Files.write(file, lines);
        });
  }

  @FunctionalInterface
  private interface Writing {
    void write(Edition edition) throws IOException;
  }

  private void killing(Path documents, Writing writing) throws Exception {
    var edition = new Edition(0);
    writing.write(edition);
    Path index = folder.resolve("index");
    Map<Integer, Integer> before = new HashMap<>();
    for (int killed = 0; killed < KILLS; ) {
      if (isKilled(index, documents)) {
        killed++;
      } else {
        edition = new Edition(edition.number() + 1);
        writing.write(edition);
      }
      before = check(index, before);
    }
    assertThat(run(index, documents, Long.MAX_VALUE)).isZero();
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(run(undisturbed, documents, Long.MAX_VALUE)).isZero();
    assertThat(Whole.lines(index)).isEqualTo(Whole.lines(undisturbed)).hasSize(DOCUMENTS);
  }

  /**
   * Sees to it that documents are as some edition has them, and no older than before.
   *
   * @return by document, the edition in which it changed last
   */
  private static Map<Integer, Integer> check(Path index, Map<Integer, Integer> before) {
    var now = new HashMap<Integer, Integer>();
    for (var line : Whole.lines(index)) {
      var document = JSON.readTree(line);
      String text = document.get("text").stringValue();
      int i = after(text, "Số: ");
      int changed = after(text, "lần ");
      assertThat(text).isEqualTo(Edition.text(i, changed));
      assertThat(now.put(i, changed)).isNull();
    }
    before.forEach((i, changed) ->
        assertThat(now.getOrDefault(i, -1)).as("document %s", i).isGreaterThanOrEqualTo(changed));
    return now;
  }

  private static int after(String text, String word) {
    int start = text.indexOf(word) + word.length();
    int end = start;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    return Integer.parseInt(text.substring(start, end));
  }

  /** Whether the process was killed before it was done. */
  private boolean isKilled(Path index, Path documents) throws Exception {
    int exit = run(index, documents, random.nextLong(700));
    assertThat(exit).isIn(0, 128 + 9);
    return exit != 0;
  }

  /**
   * @param millis after which the process is killed, from when it has the index open
   * @return its exit code
   */
  private static int run(Path index, Path documents, long millis) throws Exception {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledRun.class.getName(),
            index.toString(),
            documents.toString());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("open");
      if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }
}
