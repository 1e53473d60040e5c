package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.pipeline.RunReport.FileNote;
import vn.vanban.theme.ThemeDictionary;

class IngestRunTest {

  private static final ThemeDictionary DICTIONARY = ThemeDictionary.standard();
  private static final Analysis ANALYSIS = new Analysis(DICTIONARY);

  @TempDir Path folder;
  private Path documents = Path.of("");
  private final List<String> dealtWith = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
  }

  @Test
  void readsAFolderIntoAnIndex() throws IOException {
    write("b.txt", "Số: 7/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc sửa đường\n");
    write("a.txt", "Thông tin về cây cầu mới của xã.");

    var report = run(Vanished.KEEP, documents);

    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed()).isEmpty();
    assertThat(report.stages()).containsOnlyKeys("analyse", "index", "read");
    assertThat(dealtWith).containsExactly("a.txt", "b.txt");
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      assertThat(index.document("7/QĐ-UBND")).isPresent();
    }
  }

  @Test
  void leavesUnchangedFilesAlone() throws IOException {
    write("a.txt", "Một bản tin về cây cầu.");
    write("b.txt", "Một bản tin về con đường.");
    run(Vanished.KEEP, documents);
    write("b.txt", "Một bản tin khác về con đường.");

    var report = run(Vanished.KEEP, documents);

    assertThat(report.indexed()).isZero();
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.replaced()).isEqualTo(1);
  }

  @Test
  void listsVanishedFilesAndRemovesThemWhenAsked() throws IOException {
    var gone = write("deep/a.txt", "Một bản tin về cây cầu.");
    write("b.txt", "Một bản tin về con đường.");
    run(Vanished.KEEP, documents);
    Files.delete(gone);

    assertThat(run(Vanished.KEEP, documents).vanished()).containsExactly("deep/a.txt");
    var report = run(Vanished.REMOVE, documents);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.vanished()).isEmpty();
    assertThat(run(Vanished.KEEP, documents).vanished()).isEmpty();
  }

  @Test
  void doesNotTakeFilesOfOtherFoldersForVanished() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    var gone = Files.writeString(other.resolve("a.txt"), "Một bản tin về cây cầu.");
    run(Vanished.KEEP, other);
    Files.delete(gone);

    assertThat(run(Vanished.REMOVE, documents).removed()).isZero();
  }

  @Test
  void goesOnBehindABrokenFile() throws IOException {
    write("a.txt", "Một bản tin về cây cầu.");
    write("b.pdf", "%PDF-1.7\nbroken");
    write("c.txt", "");
    write("d.txt", "Một bản tin về con đường.");
    write("e.jsonl", "{}");

    var report = run(Vanished.KEEP, documents);

    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed()).extracting(FileNote::source).containsExactly("b.pdf", "c.txt");
    assertThat(report.skipped())
        .filteredOn(note -> note.source().equals("e.jsonl"))
        .singleElement()
        .satisfies(note -> assertThat(note.code()).isEqualTo("collection"))
        .satisfies(note -> assertThat(note.message()).startsWith("Đây là một tập hợp"));
    assertThat(report.indexed() + report.failed().size() + report.skipped().size()).isEqualTo(5);
  }

  @Test
  void keepsFilesOfOneNameInTwoFoldersApart() throws IOException {
    write("one/a.txt", "Một bản tin về cây cầu.");
    write("two/a.txt", "Một bản tin về con đường.");
    var one = documents.resolve("one");
    var two = documents.resolve("two");

    assertThat(run(Vanished.KEEP, one, two).indexed()).isEqualTo(2);
    assertThat(run(Vanished.KEEP, one, two).unchanged()).isEqualTo(2);
  }

  @Test
  void readsAFileOnceThoughItIsNamedTwice() throws IOException {
    var file = write("one/a.txt", "Một bản tin về cây cầu.");

    var report = run(Vanished.KEEP, documents, file, documents.resolve("one"), documents);

    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.replaced()).isZero();
  }

  private Path write(String name, String text) throws IOException {
    var file = documents.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private RunReport run(Vanished vanished, Path... paths) {
    dealtWith.clear();
    var run = new IngestRun(new DocumentReader(), ANALYSIS, Language.VI);
    try (var session =
        IndexSession.open(folder.resolve("index"), Analysis.fingerprints(DICTIONARY))) {
      return run.run(List.of(paths), session, vanished, (source, bytes) -> dealtWith.add(source));
    }
  }
}
