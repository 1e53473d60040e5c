package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexCopy;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexException.Reason;
import vn.vanban.index.IndexSession;
import vn.vanban.index.IndexStatus;
import vn.vanban.index.UnusableIndex;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.theme.ThemeDictionary;

class IndexCopyTest {

  @TempDir Path folder;

  private Path documents;
  private Path copy;

  @BeforeEach
  void writeDocuments() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    copy = folder.resolve("copy");
    write(0, 20);
    ingest();
  }

  @Test
  void givesBackTheIndexAsItWas() throws IOException {
    var before = Whole.lines(index());
    var manifest = IndexCopy.make(index(), copy);
    assertThat(manifest.documents()).isEqualTo(20);
    write(0, 30);
    ingest();
    try (var open = DocumentIndex.open(index())) {
      restore();
      assertThat(Whole.lines(index())).isEqualTo(before);
      // Who reads the index meanwhile goes on without opening it again.
      try (var snapshot = open.snapshot()) {
        assertThat(snapshot.searcher().getIndexReader().numDocs()).isPositive();
      }
      assertThat(open.document(idOf(before.getFirst()))).isPresent();
    }
    assertThat(IndexCopy.verify(copy)).isEqualTo(manifest);
  }

  @Test
  void isOfOneCommitWhileTheIndexIsWritten() throws IOException {
    write(0, 120);
    var often = new CommitPace(2, Duration.ofMillis(10));
    int[] made = new int[1];
    try (var session = session()) {
      run(often)
          .run(
              List.of(documents),
              session,
              Vanished.KEEP,
              (_, _) -> {
                if (made[0] < 10) {
                  Path target = folder.resolve("copy" + made[0]++);
                  assertThat(IndexCopy.make(index(), target).documents())
                      .isEqualTo(Whole.lines(target).size());
                }
              });
    }
    assertThat(made[0]).isEqualTo(10);
    try (var files = Files.list(index())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith(".snapshot"));
    }
  }

  @Test
  void damagedCopyIsRefusedAndTheIndexStays() throws IOException {
    IndexCopy.make(index(), copy);
    damage(copy);
    var before = Whole.lines(index());
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(this::restore)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .withMessageContaining("nothing was restored");
    assertThat(Whole.lines(index())).isEqualTo(before);
  }

  @Test
  void unfinishedCopyIsNone() throws IOException {
    IndexCopy.make(index(), copy);
    Files.delete(copy.resolve("vanban-snapshot.json"));
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(this::restore)
        .withMessageContaining("not finished");
  }

  @Test
  void takesThePlaceOfADamagedIndex() throws IOException {
    var before = Whole.lines(index());
    IndexCopy.make(index(), copy);
    damage(index());
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> IndexStatus.check(index()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .withMessageContaining("--rebuild");
    restore();
    assertThat(Whole.lines(index())).isEqualTo(before);
  }

  @Test
  void noCopyIsMadeOfADamagedIndex() throws IOException {
    damage(index());
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> IndexCopy.make(index(), copy))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    assertThat(copy.resolve("vanban-snapshot.json")).doesNotExist();
  }

  @Test
  void damageThatIsMetWhileReadingNamesTheIndex() {
    var met = new CorruptIndexException("bits", "MMapIndexInput(path=\"/some/index/_0.cfs\")");
    assertThat(IndexException.damage(new UncheckedIOException(met)))
        .get()
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .satisfies(e -> assertThat(e.userMessage().en()).contains("The index /some/index is"));
    assertThat(IndexException.damage(new IllegalStateException("other"))).isEmpty();
  }

  @Test
  void soundIndexIsNotCleared() {
    var before = Whole.lines(index());
    UnusableIndex.clear(index());
    assertThat(Whole.lines(index())).isEqualTo(before);
  }

  @Test
  void damagedIndexIsMadeAnew() throws IOException {
    var before = Whole.lines(index());
    damage(index());
    UnusableIndex.clear(index());
    ingest();
    assertThat(Whole.lines(index())).isEqualTo(before);
  }

  private void restore() {
    IndexCopy.verify(copy);
    UnusableIndex.clear(index());
    try (var session = session()) {
      session.restore(copy);
    }
  }

  private static String idOf(String line) {
    int start = line.lastIndexOf("\"id\":\"") + 6;
    return line.substring(start, line.indexOf('"', start));
  }

  /** Turns a bit in the middle of the largest file. */
  private static void damage(Path index) throws IOException {
    Path largest = index;
    long size = 0;
    try (var files = Files.list(index)) {
      for (var file : files.toList()) {
        if (file.getFileName().toString().startsWith("_") && Files.size(file) > size) {
          largest = file;
          size = Files.size(file);
        }
      }
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(largest, bytes);
  }

  private void write(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      Files.writeString(
          documents.resolve(i + ".txt"), "Căn cứ 5-NQ/TU, dám nghĩ, dám làm " + i + "/" + to);
    }
  }

  private void ingest() {
    try (var session = session()) {
      run(CommitPace.STANDARD).run(List.of(documents), session, Vanished.KEEP, (_, _) -> {});
    }
  }

  private static IngestRun run(CommitPace pace) {
    var analysis = new Analysis(ThemeDictionary.standard());
    return new IngestRun(new DocumentReader(), analysis, Language.EN, pace);
  }

  private IndexSession session() {
    return IndexSession.open(
        index(), Analysis.fingerprints(ThemeDictionary.standard(), Issuers.builtIn()));
  }

  private Path index() {
    return folder.resolve("index");
  }
}
