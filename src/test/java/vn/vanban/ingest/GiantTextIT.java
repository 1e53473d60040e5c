package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.isolation.WorkerPool;
import vn.vanban.ingest.isolation.WorkerSettings;

@Tag("slow")
class GiantTextIT {

  private static final long GIGABYTE = 1L << 30;

  @TempDir Path folder;

  /** The process has less memory than the file has bytes, so that it cannot hold it. */
  @Test
  void aGigabyteOfTextIsCutAtTheLimit() throws IOException {
    Path file = folder.resolve("log.txt");
    byte[] lines = "Cán bộ dám nghĩ, dám làm vì lợi ích chung.\n".repeat(20_000).getBytes(UTF_8);
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < GIGABYTE; written += lines.length) {
        out.write(lines);
      }
    }
    var limits = ReadLimits.DEFAULT;
    var settings = WorkerSettings.of(WorkerSettings.HEAP_MEGABYTES, Duration.ofMinutes(2));
    try (var workers = new WorkerPool(settings, limits.bounds())) {
      var reader = new DocumentReader(limits, workers, PoisonList.none(), OcrMode.OFF);
      var document = ((Read) reader.read(file, "log.txt")).document();
      assertThat(document.text()).hasSize(limits.maxTextUnits());
      assertThat(document.warnings()).extracting("code").containsExactly("text-cut");
    }
  }
}
