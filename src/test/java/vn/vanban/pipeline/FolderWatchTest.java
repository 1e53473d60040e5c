package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  /** Some systems look at folders only every few seconds. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Duration SHORT = Duration.ofMillis(150);

  @TempDir Path folder;

  private FolderWatch watch;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(folder.resolve("apart"));
    Files.createDirectory(folder.resolve("old"));
    watch = new FolderWatch(List.of(folder), List.of(folder.resolve("apart")));
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  private boolean changesSoon() throws InterruptedException {
    return watch.await(SOON, SHORT, SOON);
  }

  @Test
  void hearsOfFilesThatComeChangeAndGo() throws Exception {
    Path file = folder.resolve("old/a.txt");
    Files.writeString(file, "một");
    assertThat(changesSoon()).isTrue();
    Files.writeString(file, "một hai");
    assertThat(changesSoon()).isTrue();
    Files.delete(file);
    assertThat(changesSoon()).isTrue();
  }

  @Test
  void hearsOfFilesInFoldersThatCameLater() throws Exception {
    Path later = Files.createDirectories(folder.resolve("new/deep"));
    assertThat(changesSoon()).isTrue();
    Files.writeString(later.resolve("a.txt"), "một");
    assertThat(changesSoon()).isTrue();
  }

  @Test
  void changesApartMeanNothing() throws Exception {
    Files.writeString(folder.resolve("apart/segments_1"), "…");
    assertThat(watch.await(SHORT, SHORT, SHORT)).isFalse();
    Files.writeString(folder.resolve("a.txt"), "một");
    assertThat(changesSoon()).isTrue();
    assertThat(watch.unwatched()).isZero();
  }
}
