package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void fillFolder() throws IOException {
    for (var name : List.of("b.txt", "a/2.txt", "a/10.txt", "a/sâu/1.txt", "c.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void namesFilesRelativeToTheFolderInOrderOfTheirNames() {
    assertThat(sources(folder))
        .containsExactly("a/10.txt", "a/2.txt", "a/sâu/1.txt", "b.txt", "c.txt");
  }

  @Test
  void namesAFileAloneByItsName() {
    assertThat(sources(folder.resolve("a/2.txt"))).containsExactly("2.txt");
  }

  @Test
  void yieldsWhatDoesNotExistSoThatItIsReported() {
    assertThat(sources(folder.resolve("nowhere.txt"))).containsExactly("nowhere.txt");
  }

  @Test
  void keepsTheOrderInWhichPathsWereNamed() {
    try (var files =
        SourceFiles.under(List.of(folder.resolve("c.txt"), folder.resolve("a"), folder))) {
      assertThat(files.map(SourceFile::source).limit(4))
          .containsExactly("c.txt", "10.txt", "2.txt", "sâu/1.txt");
    }
  }

  @Test
  void endsDespiteALinkInACircleAndStaysInsideTheFolder(@TempDir Path elsewhere)
      throws IOException {
    Files.writeString(elsewhere.resolve("secret.txt"), "x");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("a/link.txt"), folder.resolve("b.txt"));
    assertThat(sources(folder))
        .containsExactly("a/10.txt", "a/2.txt", "a/link.txt", "a/sâu/1.txt", "b.txt", "c.txt");
  }

  @Test
  void goesOnPastAFolderItMayNotList() {
    Path locked = folder.resolve("a");
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "root reads all");
    try {
      assertThat(sources(folder)).containsExactly("a", "b.txt", "c.txt");
    } finally {
      assertThat(locked.toFile().setReadable(true)).isTrue();
    }
  }

  private static List<String> sources(Path named) {
    try (Stream<SourceFile> files = SourceFiles.under(List.of(named))) {
      return files.map(SourceFile::source).toList();
    }
  }
}
