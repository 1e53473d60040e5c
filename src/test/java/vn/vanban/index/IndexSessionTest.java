package vn.vanban.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.IndexException.Reason;
import vn.vanban.index.IndexSession.Put;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.issuer.Issuers;

class IndexSessionTest {

  private static final Fingerprints FINGERPRINTS = new Fingerprints("1", "a", "i");

  @TempDir Path folder;

  private static Sample notice(String source, String text) {
    return Sample.of(source, text)
        .number("12/2031/QĐ-UBND")
        .kind(DocumentKind.QUYET_DINH)
        .issued("Ủy ban nhân dân tỉnh Sông Lam", "2031-04-05");
  }

  private IndexSession open() {
    return IndexSession.open(folder, FINGERPRINTS);
  }

  private void write(AnalysedDocument... documents) {
    try (var session = open()) {
      for (var document : documents) {
        put(session, document);
      }
      session.commit();
    }
  }

  private static Put put(IndexSession session, AnalysedDocument document) {
    return session.put(Origin.of(file(document.source())), document);
  }

  private static Path file(String name) {
    return Path.of("some", "folder", name);
  }

  private static List<String> files(IndexSession session) {
    var files = new ArrayList<String>();
    session.forEachOrigin(origin -> files.add(origin.file().getFileName().toString()));
    return files.stream().sorted().toList();
  }

  @Nested
  class Reading {

    @Test
    void givesBackWhatWasPut() {
      var document =
          notice("a.txt", "Về việc giữ rừng.\nTheo 5-NQ/TU.").theme("green", "giữ").build();
      write(document);

      try (var index = DocumentIndex.open(folder)) {
        assertThat(index.document("12/2031/QD-UBND"))
            .get()
            .satisfies(stored -> assertThat(stored.document()).isEqualTo(document))
            .satisfies(stored ->
                assertThat(stored.id())
                    .isEqualTo("12-2031-qd-ubnd-uy-ban-nhan-dan-tinh-song-lam-2031"));
        assertThat(index.document(document.sha256())).isPresent();
        assertThat(index.document("12-2031-qd-ubnd-uy-ban-nhan-dan-tinh-song-lam-2031"))
            .isPresent();
        assertThat(index.document("13/2031/QĐ-UBND")).isEmpty();
      }
    }

    @Test
    void keepsHowLongATextIsAndWhereItsMentionsStand() throws IOException {
      // The number is three words: 5, NQ and TU.
      String text = "Về việc giữ rừng.\nTheo Nghị quyết số 5-NQ/TU thì giữ rừng ngập mặn.";
      write(notice("a.txt", text).theme("green", "ngập mặn").build());

      try (var index = DocumentIndex.open(folder);
          var snapshot = index.snapshot()) {
        var reader = snapshot.searcher().getIndexReader().leaves().getFirst().reader();
        int document = reader.maxDoc() - 1;
        int mention = document - 1;
        int reference = document - 2;
        assertThat(column(reader, Fields.LENGTH, document)).isEqualTo(16);
        assertThat(column(reader, Fields.SENTENCES, document)).isEqualTo(2);
        assertThat(column(reader, Fields.MENTION_START, mention)).isEqualTo(text.indexOf("ngập"));
        assertThat(column(reader, Fields.MENTION_END, mention)).isEqualTo(text.length() - 1);
        assertThat(column(reader, Fields.SENTENCE, mention)).isEqualTo(text.indexOf("Theo"));
        assertThat(column(reader, Fields.SENTENCE, reference)).isEqualTo(text.indexOf("Theo"));
      }
    }

    private static long column(LeafReader reader, String field, int member) throws IOException {
      var values = reader.getNumericDocValues(field);
      assertThat(values.advanceExact(member)).isTrue();
      return values.longValue();
    }

    @Test
    void seesACommitToAFolderThatWasLeftAloneForLong() throws IOException {
      write(notice("a.txt", "Về việc giữ rừng.").build());
      Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(60)));

      try (var index = DocumentIndex.open(folder)) {
        String before = index.snapshotId();
        assertThat(index.snapshotId()).isEqualTo(before);

        write(notice("b.txt", "Về việc trồng rừng.").build());

        assertThat(index.snapshotId()).isNotEqualTo(before);
      }
    }

    @Test
    void seesTheNextCommitUnderAnotherSnapshotId() {
      write(notice("a.txt", "một").build());
      try (var index = DocumentIndex.open(folder)) {
        String before = index.snapshotId();
        assertThat(index.snapshotId()).isEqualTo(before);

        write(Sample.of("b.txt", "hai").number("5-NQ/TU").build());

        assertThat(index.document("5-NQ/TU")).isPresent();
        assertThat(index.snapshotId()).isNotEqualTo(before);
      }
    }

    @Test
    void keepsTwoDocumentsThatGoByOneId() {
      var first = notice("a.txt", "bản một").build();
      var second = notice("b.txt", "bản hai").build();
      write(first, second);

      try (var index = DocumentIndex.open(folder)) {
        var one = index.document(first.sha256()).orElseThrow();
        var other = index.document(second.sha256()).orElseThrow();
        assertThat(other.document().text()).isEqualTo("bản hai");
        assertThat(other.id()).isEqualTo(one.id() + "-" + second.sha256().substring(0, 8));
      }
    }
  }

  @Nested
  class Writing {

    @Test
    void keepsFilesOfOneNameInDifferentFoldersApart() {
      var first = notice("a.txt", "bản một").build();
      var second = notice("a.txt", "bản hai").build();
      try (var session = open()) {
        assertThat(session.put(Origin.of(Path.of("one/a.txt")), first)).isEqualTo(Put.ADDED);
        assertThat(session.put(Origin.of(Path.of("two/a.txt")), second)).isEqualTo(Put.ADDED);
        assertThat(session.put(Origin.of(Path.of("two/../one/a.txt")), first))
            .isEqualTo(Put.REPLACED);
        assertThat(session.isUnchanged(Origin.of(Path.of("three/a.txt")), first.sha256()))
            .isFalse();
        session.commit();
        assertThat(session.remove(Origin.of(Path.of("one/a.txt").toAbsolutePath()))).isTrue();
        session.commit();
      }
      try (var index = DocumentIndex.open(folder)) {
        assertThat(index.document(first.sha256())).isEmpty();
        assertThat(index.document(second.sha256()).orElseThrow().document()).isEqualTo(second);
      }
    }

    @Test
    void replacesADocumentWithItsPassagesAndReferences() {
      try (var session = open()) {
        assertThat(put(session, notice("a.txt", "cũ theo 5-NQ/TU").build())).isEqualTo(Put.ADDED);
        session.commit();
        assertThat(put(session, notice("a.txt", "mới").build())).isEqualTo(Put.REPLACED);
        session.commit();
        assertThat(put(session, notice("a.txt", "mới hơn").build())).isEqualTo(Put.REPLACED);
        session.commit();
      }
      try (var index = DocumentIndex.open(folder);
          var snapshot = index.snapshot()) {
        assertThat(snapshot.searcher().getIndexReader().numDocs()).isEqualTo(2);
        assertThat(index.document("12/2031/QĐ-UBND").orElseThrow().document().text())
            .isEqualTo("mới hơn");
      }
    }

    @Test
    void knowsWhatIsUnchanged() {
      var document = notice("a.txt", "một").build();
      write(document);

      try (var session = open()) {
        assertThat(session.isUnchanged(Origin.of(file("a.txt")), document.sha256())).isTrue();
        assertThat(session.isUnchanged(Origin.of(file("a.txt")), "00")).isFalse();
        assertThat(session.isUnchanged(Origin.of(file("b.txt")), document.sha256())).isFalse();
      }
      try (var session = IndexSession.open(folder, new Fingerprints("1", "b", "i"))) {
        assertThat(session.isUnchanged(Origin.of(file("a.txt")), document.sha256())).isFalse();
      }
    }

    @Test
    void removesASource() {
      write(notice("a.txt", "một").build(), notice("b.txt", "hai").build());

      try (var session = open()) {
        assertThat(session.remove(Origin.of(file("a.txt")))).isTrue();
        assertThat(session.remove(Origin.of(file("a.txt")))).isFalse();
        assertThat(session.remove(Origin.of(file("c.txt")))).isFalse();
        assertThat(files(session)).containsExactly("b.txt");
        session.commit();
      }
      try (var session = open()) {
        assertThat(files(session)).containsExactly("b.txt");
      }
    }

    @Test
    void dropsWhatWasNotCommitted() {
      try (var session = open()) {
        put(session, notice("a.txt", "một").build());
        session.commit();
        put(session, notice("b.txt", "hai").build());
      }
      try (var session = open()) {
        assertThat(files(session)).containsExactly("a.txt");
      }
    }

    @Test
    void takesNamesOfAnyLength() {
      var document = Sample.of("a.txt", "x".repeat(70_000)).title("đ".repeat(70_000)).build();
      write(document);

      try (var index = DocumentIndex.open(folder)) {
        assertThat(index.document(document.sha256()).orElseThrow().document()).isEqualTo(document);
      }
    }
  }

  @Nested
  class WhereTheDiskFails {

    private IndexSession open(long bytes, IOException failure) {
      var making =
          new Making(FINGERPRINTS, Issuers.builtIn(), new DocumentJson(), new WordFinder());
      return IndexSession.open(folder, making, path -> new FailingFolder(path, bytes, failure));
    }

    @Test
    void fullDiskLeavesWhatWasCommittedAndSaysWhatToDo() {
      write(notice("a.txt", "một").build());
      try (var session = open(100_000, new IOException("No space left on device"))) {
        assertThatExceptionOfType(IndexException.class)
            .isThrownBy(() -> {
              for (int i = 0; i < 1000; i++) {
                put(session, notice(i + ".txt", "bản số " + i).build());
                session.commit();
              }
            })
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
            .satisfies(e -> assertThat(e.userMessage().vi()).contains("dọn chỗ"));
        // The writer is closed by now; what comes later fails for the same reason.
        assertThatExceptionOfType(IndexException.class)
            .isThrownBy(() -> put(session, notice("b.txt", "hai").build()))
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
      }
      try (var session = IndexSessionTest.this.open()) {
        assertThat(files(session)).contains("a.txt", "0.txt");
        put(session, notice("c.txt", "ba").build());
        session.commit();
        assertThat(files(session)).contains("c.txt");
      }
    }

    @Test
    void folderThatCannotBeWrittenIsSaidToBe() {
      write(notice("a.txt", "một").build());
      var refused = new AccessDeniedException(folder.toString());
      try (var session = open(0, refused)) {
        assertThatExceptionOfType(IndexException.class)
            .isThrownBy(() -> {
              put(session, notice("b.txt", "hai").build());
              session.commit();
            })
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE))
            .satisfies(e -> assertThat(e.userMessage().en()).contains("permissions"));
      }
      try (var session = IndexSessionTest.this.open()) {
        assertThat(files(session)).containsExactly("a.txt");
      }
    }
  }

  @Nested
  class Refusing {

    private void assertRefused(Reason reason) {
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(IndexSessionTest.this::open)
          .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
          .satisfies(e -> assertThat(e.userMessage().vi()).contains(folder.toString()));
    }

    @Test
    void aSecondWriterNamesTheFirst() {
      try (var session = open()) {
        assertThat(files(session)).isEmpty();
        assertThatExceptionOfType(IndexException.class)
            .isThrownBy(IndexSessionTest.this::open)
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED))
            .withMessageContaining(String.valueOf(ProcessHandle.current().pid()));
      }
      open().close();
    }

    @Test
    void aFolderOfOtherFiles() throws IOException {
      Files.writeString(folder.resolve("letter.docx"), "…");

      assertRefused(Reason.FOREIGN);
      assertThat(folder.resolve("write.lock")).doesNotExist();
    }

    @Test
    void anIndexOfSomethingElse() throws IOException {
      try (var directory = FSDirectory.open(folder);
          var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(new Document());
      }

      assertRefused(Reason.FOREIGN);
    }

    @Test
    void anIndexOfAnotherVersion() throws IOException {
      try (var directory = FSDirectory.open(folder);
          var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(Map.of(IndexFolder.SCHEMA_KEY, "999").entrySet());
        writer.addDocument(new Document());
      }

      assertRefused(Reason.OTHER_VERSION);
    }

    @Test
    void aDamagedIndex() throws IOException {
      write(notice("a.txt", "một").build());
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          if (file.getFileName().toString().startsWith("segments")) {
            Files.writeString(file, "…");
          }
        }
      }

      assertRefused(Reason.DAMAGED);
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(() -> DocumentIndex.open(folder))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void toReadWhereNoIndexIs() {
      for (var missing : List.of(folder, folder.resolve("none"))) {
        assertThatExceptionOfType(IndexException.class)
            .isThrownBy(() -> DocumentIndex.open(missing))
            .satisfies(e -> assertThat(e.code()).isEqualTo("index-missing"));
      }
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }
}
