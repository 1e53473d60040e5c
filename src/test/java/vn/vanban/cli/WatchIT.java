package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.IndexStatus;

/** A process that watches a folder, in the way of a service. */
@Tag("slow")
class WatchIT {

  @TempDir Path folder;

  @Test
  void keepsTheIndexInStepUntilItIsStopped() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), "Quy hoạch cảng biển.");
    var process = start(documents);
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(await(out, "new documents")).startsWith("1 new");
      assertThat(await(out, "Watching")).contains("Ctrl-C");
      assertThat(IndexStatus.writer(folder.resolve("index"))).isEmpty();

      Files.writeString(documents.resolve("b.txt"), "Trồng rừng ngập mặn.");
      assertThat(await(out, "new documents")).startsWith("1 new");
      Files.move(documents.resolve("b.txt"), documents.resolve("c.txt"));
      assertThat(await(out, "new documents")).contains("1 moved");
      Files.delete(documents.resolve("a.txt"));
      assertThat(await(out, "new documents")).contains("1 removed");

      // The process itself would close what it prints.
      process.toHandle().destroy();
      assertThat(await(out, "No longer")).contains("watching");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(folder.resolve("index/writer.txt")).doesNotExist();
  }

  private Process start(Path documents) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                documents.toString(),
                "--lang",
                "en",
                "--index",
                folder.resolve("index").toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The next line that holds {@code words}; "null" where none comes. */
  private static String await(BufferedReader out, String words) throws IOException {
    String line = out.readLine();
    while (line != null && !line.contains(words)) {
      line = out.readLine();
    }
    return String.valueOf(line);
  }
}
