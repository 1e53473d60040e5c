package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.ocr.RecognisedPage;

class PageCacheTest {

  private static final RecognisedPage PAGE =
      new RecognisedPage(
          List.of(
              new RecognisedPage.Line("BỘ NỘI\tCỘNG", 72.24f, 540, 100.5f),
              new RecognisedPage.Line(".", 1e-5f, 2, 3)),
          9,
          0.91234);

  @TempDir Path folder;

  @Test
  void givesBackWhatWasPut() {
    cache(1 << 20).put(key(7), PAGE);
    assertThat(cache(1 << 20).get(key(7))).contains(PAGE);
  }

  @Test
  void knowsAPageOfThisFileByThisEngineOnly() {
    var cache = cache(1 << 20);
    cache.put(key(7), PAGE);
    assertThat(cache.get(key(8))).isEmpty();
    assertThat(cache.get(new PageCache.Key(key(7).sha256(), 7, "engine 2"))).isEmpty();
    assertThat(cache.get(new PageCache.Key("cd" + "0".repeat(62), 7, "engine 1"))).isEmpty();
  }

  @Test
  void forgetsTheLongestUnusedAndStaysWithinItsBound() throws IOException {
    long each = size();
    var cache = cache(20 * each);
    for (int page = 1; page <= 20; page++) {
      cache.put(key(page), PAGE);
      age(page, page);
    }
    // Page 1 is the oldest, but was used a moment ago.
    assertThat(cache.get(key(1))).isPresent();
    cache.put(key(21), PAGE);
    assertThat(cache.get(key(1))).isPresent();
    assertThat(cache.get(key(2))).isEmpty();
    assertThat(cache.get(key(21))).isPresent();
    assertThat(
            IntStream.rangeClosed(1, 21).filter(page -> cache.get(key(page)).isPresent()).count())
        .isEqualTo(18);
  }

  @Test
  void recognisesAgainWhatWasDamaged() throws IOException {
    var cache = cache(1 << 20);
    cache.put(key(7), PAGE);
    Path file = file();
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length() - 1; length++) {
      Files.writeString(file, whole.substring(0, length));
      assertThat(cache.get(key(7))).isEmpty();
    }
  }

  @Test
  void costsNothingWhereItsFolderCannotBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var cache = PageCache.in(file, 1 << 20);
    cache.put(key(7), PAGE);
    assertThat(cache.get(key(7))).isEmpty();
  }

  @Test
  void leavesNothingUnfinishedBehind() throws IOException {
    cache(1 << 20).put(key(7), PAGE);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  private PageCache cache(long bytes) {
    return PageCache.in(folder, bytes);
  }

  private static PageCache.Key key(int page) {
    return new PageCache.Key("ab" + "0".repeat(62), 100 + page, "engine 1");
  }

  private long size() throws IOException {
    cache(1 << 20).put(key(0), PAGE);
    long size = Files.size(file());
    Files.delete(file());
    return size;
  }

  private Path file() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private void age(int page, int seconds) throws IOException {
    try (var files = Files.walk(folder)) {
      var file = files.filter(one -> one.toString().contains("-" + (100 + page) + "-")).findFirst();
      Files.setLastModifiedTime(
          file.orElseThrow(), FileTime.from(Instant.EPOCH.plusSeconds(seconds)));
    }
  }
}
