package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
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
 * Processes that read documents in are killed at random moments, and so are the processes that
 * parse for them. After each kill every document is whole, none is there twice, none is older than
 * it was, and no process is left over; the next run goes on, and in the end the index is that of a
 * run that nobody disturbed.
 */
@Tag("slow")
class KilledRunIT {

  private static final int DOCUMENTS = 2000;
  private static final int KILLS = 26;

  /** Of processes that parse. */
  private static final int WORKER_KILLS = 10;

  /** A process that lost whoever asks it ends within this, on a machine that is busy. */
  private static final Duration END = Duration.ofSeconds(60);

  private static final JsonMapper JSON = new JsonMapper();

  /** Longer than any run. */
  private static final long LONG = TimeUnit.DAYS.toMillis(1);

  @TempDir Path folder;

  private final Random random = new Random(20310405);

  /**
   * Milliseconds that it takes on this machine to read in all that the last edition changed, killed
   * or not: kills fall on all of it.
   */
  private long window;

  /** Milliseconds that the runs over this edition have had the index open. */
  private long spent;

  private int killed;
  private int workersKilled;

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
      return "f" + (i + moves) % 7 + "/" + i + (isPage(i) ? ".html" : ".txt");
    }

    /** Every third document takes a parser, and so a process of its own to be read by. */
    private static boolean isPage(int i) {
      return i % 3 == 0;
    }

    String file(int i) {
      return isPage(i)
          ? "<!DOCTYPE html><html><body><p>"
              + String.join("</p><p>", text(i).split("\n+"))
              + "</p></body></html>"
          : text(i);
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
              Files.writeString(file, edition.file(i));
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
    complete(folder.resolve("first"), documents);
    window = spent;
    spent = 0;
    Path index = folder.resolve("index");
    Map<Integer, Integer> before = new HashMap<>();
    while (killed < KILLS || Files.isDirectory(documents) && workersKilled < WORKER_KILLS) {
      if (isKilled(index, documents)) {
        killed++;
      } else {
        window = spent;
        spent = 0;
        edition = new Edition(edition.number() + 1);
        writing.write(edition);
      }
      before = check(index, before);
    }
    complete(index, documents);
    Path undisturbed = folder.resolve("undisturbed");
    complete(undisturbed, documents);
    assertThat(Whole.lines(index)).isEqualTo(Whole.lines(undisturbed)).hasSize(DOCUMENTS);
  }

  /**
   * Sees to it that documents are as some edition has them, and no older than before.
   *
   * @return by document, the edition in which it changed last
   */
  private static Map<Integer, Integer> check(Path index, Map<Integer, Integer> before) {
    var now = new HashMap<Integer, Integer>();
    Whole.forEach(
        index,
        stored -> {
          String text = stored.document().text();
          int i = after(text, "Số: ");
          int changed = after(text, "lần ");
          assertThat(words(text)).isEqualTo(words(Edition.text(i, changed)));
          assertThat(now.put(i, changed)).isNull();
        });
    before.forEach((i, changed) ->
        assertThat(now.getOrDefault(i, -1)).as("document %s", i).isGreaterThanOrEqualTo(changed));
    return now;
  }

  /** What a page makes of line ends is its own affair. */
  private static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
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
    long millis = random.nextLong(1 + window);
    int exit = run(index, documents, millis, random.nextLong(1 + millis));
    assertThat(exit).as(Files.readString(errors())).isIn(0, 128 + 9);
    return exit != 0;
  }

  private void complete(Path index, Path documents) throws Exception {
    int exit = run(index, documents, LONG, LONG);
    assertThat(exit).as(Files.readString(errors())).isZero();
  }

  /** What the process said last. */
  private Path errors() {
    return folder.resolve("errors.txt");
  }

  /**
   * @param millis after which the process is killed, from when it has the index open
   * @param workerMillis after which one of its own processes is
   * @return its exit code
   */
  private int run(Path index, Path documents, long millis, long workerMillis) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Stands in the command lines of the processes that this one starts.
            "-Djava.io.tmpdir=" + temporary,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledRun.class.getName(),
            index.toString(),
            documents.toString());
    var process = new ProcessBuilder(command).redirectError(errors().toFile()).start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("open");
      long opened = System.nanoTime();
      if (!process.waitFor(Math.min(millis, workerMillis), TimeUnit.MILLISECONDS)) {
        var worker = process.children().findAny();
        workersKilled += worker.isPresent() && worker.get().destroyForcibly() ? 1 : 0;
        if (!process.waitFor(millis - workerMillis, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
      }
      int exit = process.waitFor();
      spent += TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - opened);
      return exit;
    } finally {
      process.destroyForcibly();
      awaitNoneOf(temporary);
    }
  }

  /** Waits until no process is left that a run started. */
  private static void awaitNoneOf(Path temporary) throws InterruptedException {
    long deadline = System.nanoTime() + END.toNanos();
    List<ProcessHandle> left = startedIn(temporary);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
      left = startedIn(temporary);
    }
    assertThat(left).isEmpty();
  }

  private static List<ProcessHandle> startedIn(Path temporary) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(temporary.toString()))
        .toList();
  }
}
