package vn.vanban.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.HostileFiles;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.pipeline.RunReport.FileNote;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.theme.ThemeDictionary;

class IngestRunTest {

  @TempDir Path folder;

  private Path documents;
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void writeDocuments() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    write("cang.txt", "Quy hoạch cảng biển của tỉnh Vạn An.");
    write("rung/trong.txt", "Kế hoạch trồng rừng ngập mặn ven sông.");
  }

  @Nested
  class OverTheSameFolderAgain {

    @Test
    void firstRunIndexesEveryFile() {
      var report = run();
      assertThat(report.indexed()).isEqualTo(2);
      assertThat(report.unchanged() + report.replaced() + report.removed()).isZero();
      assertThat(report.failed()).isEmpty();
      assertThat(report.skipped()).isEmpty();
      assertThat(report.vanished()).isEmpty();
      assertThat(report.stages()).containsOnlyKeys("read", "analyse", "compare", "index");
      assertThat(heard).containsExactly("cang.txt", "rung/trong.txt");
      assertThat(sources("cảng biển")).containsExactly("cang.txt");
      assertThat(sources("ngập mặn")).containsExactly("rung/trong.txt");
    }

    @Test
    void secondRunLeavesThemAlone() {
      run();
      heard.clear();
      var report = run();
      assertThat(report.unchanged()).isEqualTo(2);
      assertThat(report.indexed() + report.replaced()).isZero();
      assertThat(heard).containsExactly("cang.txt", "rung/trong.txt");
      assertThat(sources("")).containsExactlyInAnyOrder("cang.txt", "rung/trong.txt");
    }

    @Test
    void changedFileTakesThePlaceOfWhatItHeld() throws IOException {
      run();
      write("cang.txt", "Quy hoạch sân bay của tỉnh Vạn An.");
      var report = run();
      assertThat(report.replaced()).isEqualTo(1);
      assertThat(report.unchanged()).isEqualTo(1);
      assertThat(report.indexed()).isZero();
      assertThat(sources("cảng biển")).isEmpty();
      assertThat(sources("sân bay")).containsExactly("cang.txt");
    }

    @Test
    void vanishedFileIsListedAndItsDocumentKept() throws IOException {
      run();
      Files.delete(documents.resolve("rung/trong.txt"));
      var report = run();
      assertThat(report.vanished()).containsExactly("rung/trong.txt");
      assertThat(report.removed()).isZero();
      assertThat(sources("ngập mặn")).containsExactly("rung/trong.txt");
    }

    @Test
    void vanishedFileLosesItsDocumentWhereAskedFor() throws IOException {
      run();
      Files.delete(documents.resolve("rung/trong.txt"));
      var report = run(Vanished.REMOVE, documents);
      assertThat(report.removed()).isEqualTo(1);
      assertThat(report.vanished()).isEmpty();
      assertThat(sources("")).containsExactly("cang.txt");
    }

    @Test
    void fileOfAFolderThatWasNotNamedHasNotVanished() throws IOException {
      run();
      Files.delete(documents.resolve("cang.txt"));
      var report = run(Vanished.REMOVE, documents.resolve("rung"));
      assertThat(report.removed()).isZero();
      assertThat(report.vanished()).isEmpty();
      assertThat(sources("cảng biển")).containsExactly("cang.txt");
    }

    @Test
    void folderInsideANamedOneIsReadOnce() {
      var report = run(Vanished.KEEP, documents.resolve("rung"), documents, documents);
      assertThat(report.indexed()).isEqualTo(2);
      assertThat(report.unchanged()).isZero();
    }
  }

  @Nested
  class ByTheLookOfAFile {

    private static final String OF_THE_SAME_SIZE = "Quy hoạch cảng biển của tỉnh Vạn Ai.";

    @Test
    void fileOfTheSameSizeAndTimeIsNotRead() throws IOException {
      age("cang.txt", 60);
      run();
      write("cang.txt", OF_THE_SAME_SIZE);
      age("cang.txt", 60);
      assertThat(run().unchanged()).isEqualTo(2);
      assertThat(sources("Vạn An")).containsExactly("cang.txt");
    }

    @Test
    void fileOfAnotherTimeIsRead() throws IOException {
      age("cang.txt", 60);
      run();
      write("cang.txt", OF_THE_SAME_SIZE);
      age("cang.txt", 59);
      assertThat(run().replaced()).isEqualTo(1);
      assertThat(sources("\"Vạn An\"")).isEmpty();
    }

    @Test
    void fileThatWasWrittenJustNowMayBeAgainAtTheSameTime() throws IOException {
      // However long this takes, it is no two seconds ago.
      var now = FileTime.from(Instant.now().plus(Duration.ofHours(1)));
      Files.setLastModifiedTime(documents.resolve("cang.txt"), now);
      run();
      write("cang.txt", OF_THE_SAME_SIZE);
      Files.setLastModifiedTime(documents.resolve("cang.txt"), now);
      assertThat(run().replaced()).isEqualTo(1);
    }

    @Test
    void unchangedFileThatWasTouchedIsKnownByItsNewTime() throws IOException {
      age("cang.txt", 60);
      run();
      age("cang.txt", 50);
      assertThat(run().unchanged()).isEqualTo(2);
      write("cang.txt", OF_THE_SAME_SIZE);
      age("cang.txt", 50);
      assertThat(run().unchanged()).isEqualTo(2);
      assertThat(sources("Vạn An")).containsExactly("cang.txt");
    }

    @Test
    void namesThatALawTeachesLeaveTheLookOfFilesAlone() throws IOException {
      write("cang.txt", Names.CITING);
      age("cang.txt", 60);
      run();
      write("luat.txt", Names.LAW);
      assertThat(run().indexed()).isEqualTo(1);
      write("cang.txt", Names.CITING.replace("kè", "gò"));
      age("cang.txt", 60);
      assertThat(run().unchanged()).isEqualTo(3);
    }
  }

  @Nested
  class WhereAFileWasMoved {

    @Test
    void documentKeepsItsIdAndGoesByItsNewName() throws IOException {
      run();
      String id = answer("cảng biển").hits().getFirst().id();
      move("cang.txt", "cu/cang-bien.txt");
      var report = run();
      assertThat(report.moved()).isEqualTo(1);
      assertThat(report.unchanged()).isEqualTo(1);
      assertThat(report.indexed() + report.replaced() + report.removed()).isZero();
      assertThat(report.vanished()).isEmpty();
      assertThat(answer("cảng biển").hits())
          .extracting(SearchAnswer.Hit::id, SearchAnswer.Hit::source)
          .containsExactly(tuple(id, "cu/cang-bien.txt"));
      assertThat(run().unchanged()).isEqualTo(2);
    }

    @Test
    void documentThatWasToldApartKeepsTheIdThatItHad() throws IOException {
      write("a.txt", WhereTwoFilesShareAName.decree("về quản lý chợ nổi"));
      write("b.txt", WhereTwoFilesShareAName.decree("về quản lý bến phà"));
      run();
      String id = answer("bến phà").hits().getFirst().id();
      move("b.txt", "c.txt");
      assertThat(run().moved()).isEqualTo(1);
      assertThat(answer("bến phà").hits().getFirst().id()).isEqualTo(id);
    }

    @Test
    void ofTwoCopiesTheFirstIsTheDocumentAndTheOtherANewOne() throws IOException {
      run();
      String id = answer("cảng biển").hits().getFirst().id();
      Files.copy(documents.resolve("cang.txt"), documents.resolve("cang-2.txt"));
      move("cang.txt", "cang-1.txt");
      var report = run();
      assertThat(report.moved()).isEqualTo(1);
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(answer("cảng biển").hits())
          .extracting(SearchAnswer.Hit::source, hit -> hit.id().equals(id))
          .containsExactlyInAnyOrder(tuple("cang-1.txt", true), tuple("cang-2.txt", false));
    }

    @Test
    void copyOfAFileThatIsStillThereIsAnotherDocument() throws IOException {
      run();
      Files.copy(documents.resolve("cang.txt"), documents.resolve("cang-2.txt"));
      assertThat(run().indexed()).isEqualTo(1);
      assertThat(sources("cảng biển")).containsExactlyInAnyOrder("cang.txt", "cang-2.txt");
    }

    @Test
    void newReadersReadItAnewAndItsIdStays() throws IOException {
      run();
      String id = answer("cảng biển").hits().getFirst().id();
      move("cang.txt", "cang-1.txt");
      var issuers = Issuers.builtIn();
      var newer =
          new Fingerprints("999.1", ThemeDictionary.standard().version(), issuers.version());
      try (var session = IndexSession.open(index(), newer, issuers)) {
        var run =
            new IngestRun(
                new DocumentReader(), new Analysis(ThemeDictionary.standard()), Language.EN);
        var report = run.run(List.of(documents), session, Vanished.KEEP, (_, _) -> {});
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.replaced()).isEqualTo(1);
      }
      assertThat(answer("cảng biển").hits())
          .extracting(SearchAnswer.Hit::id, SearchAnswer.Hit::source)
          .containsExactly(tuple(id, "cang-1.txt"));
    }

    private void move(String from, String to) throws IOException {
      Path target = documents.resolve(to);
      Files.createDirectories(target.getParent());
      Files.move(documents.resolve(from), target);
    }
  }

  @Test
  void whoReadsDuringARunSeesWholeDocumentsAlone() throws Exception {
    for (int i = 0; i < 60; i++) {
      write("n" + i + ".txt", "Căn cứ 5-NQ/TU, cán bộ dám nghĩ, dám làm: " + i + " lần.");
    }
    run(Vanished.KEEP, documents.resolve("cang.txt"));
    var dictionary = ThemeDictionary.standard();
    var often = new CommitPace(3, Duration.ofMillis(20));
    var counts = new ArrayList<Integer>();
    try (var session =
        IndexSession.open(index(), Analysis.fingerprints(dictionary, Issuers.builtIn()))) {
      new IngestRun(new DocumentReader(), new Analysis(dictionary), Language.EN, often)
          .run(
              List.of(documents),
              session,
              Vanished.KEEP,
              (_, _) -> counts.add(Whole.lines(index()).size()));
    }
    assertThat(counts).isSorted().hasSize(62).startsWith(1);
    assertThat(counts.getLast()).isBetween(59, 62);
    assertThat(Whole.lines(index())).hasSize(62);
  }

  @Test
  void indexInsideANamedFolderIsNotRead() {
    var report = run(Vanished.KEEP, folder);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed()).isEmpty();
    assertThat(report.skipped()).isEmpty();
    assertThat(run(Vanished.KEEP, folder).unchanged()).isEqualTo(2);
  }

  @Test
  void filesThatAreNoDocumentsCostALineEachAndTheOthersAreIndexed() throws IOException {
    write("bien-ban.docx", "PK\u0003\u0004 cut off");
    write("rong.txt", "");
    write("tap-hop.jsonl", "{\"text\": \"Một dòng.\"}\n");
    var report = run();
    assertThat(report.failed())
        .extracting(FileNote::source, FileNote::code)
        .containsExactly(tuple("bien-ban.docx", "broken"), tuple("rong.txt", "empty"));
    assertThat(report.skipped())
        .extracting(FileNote::source, FileNote::code)
        .containsExactly(tuple("tap-hop.jsonl", "collection"));
    assertThat(report.failed()).allSatisfy(note -> assertThat(note.message()).isNotBlank());
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(sources("")).containsExactlyInAnyOrder("cang.txt", "rung/trong.txt");
  }

  @Nested
  class WhereTwoFilesShareAName {

    @Test
    void sameRelativeNameInTwoNamedFoldersIsTwoDocuments() throws IOException {
      Path other = Files.createDirectory(folder.resolve("other"));
      Files.writeString(other.resolve("cang.txt"), "Quy hoạch cảng cá của tỉnh Hải Bình.");
      var report = run(Vanished.KEEP, documents, other);
      assertThat(report.indexed()).isEqualTo(3);
      assertThat(sources("cảng")).containsExactly("cang.txt", "cang.txt");
      assertThat(answer("").hits()).extracting(SearchAnswer.Hit::id).doesNotHaveDuplicates();
      assertThat(run(Vanished.KEEP, documents, other).unchanged()).isEqualTo(3);
    }

    @Test
    void filesWithTheSameNumberBothStay() throws IOException {
      write("a.txt", decree("về quản lý chợ nổi"));
      write("b.txt", decree("về quản lý bến phà"));
      assertThat(run().indexed()).isEqualTo(4);
      assertThat(sources("chợ nổi")).containsExactly("a.txt");
      assertThat(sources("bến phà")).containsExactly("b.txt");
      assertThat(answer("12/2031/NĐ-CP").hits())
          .extracting(SearchAnswer.Hit::id)
          .hasSize(2)
          .doesNotHaveDuplicates();
      assertThat(run().unchanged()).isEqualTo(4);
    }

    private static String decree(String subject) {
      return """
      CHÍNH PHỦ
      Số: 12/2031/NĐ-CP
      Hà Nội, ngày 3 tháng 2 năm 2031

      NGHỊ ĐỊNH
      %s

      Điều 1. Phạm vi
      Nghị định này quy định %s.
      """
          .replace("%s", subject);
    }
  }

  @Nested
  class Names {

    private static final String NAME = "Luật Bến bãi, kè sông và an toàn cửa biển";
    private static final String CITING = "Căn cứ " + NAME + "; các xã lập kế hoạch.";

    private static final String LAW =
        """
        QUỐC HỘI
        Luật số: 99/2031/QH17
        Hà Nội, ngày 3 tháng 2 năm 2031

        LUẬT
        BẾN BÃI, KÈ SÔNG VÀ AN TOÀN CỬA BIỂN

        Điều 1. Phạm vi
        Luật này quy định về bến bãi.
        """;

    @Test
    void ofALawAreKnownToDocumentsThatCameBefore() throws IOException {
      write("ke-hoach.txt", CITING);
      run();
      assertThat(citedNames()).doesNotContain(NAME);
      write("luat.txt", LAW);

      assertThat(run().indexed()).isEqualTo(1);
      assertThat(citedNames()).containsExactly(NAME);
      assertThat(run().indexed()).isZero();
    }

    @Test
    void areKnownToDocumentsThatComeLater() throws IOException {
      write("a/luat.txt", LAW);
      run();
      write("b/ke-hoach.txt", CITING);
      run();

      assertThat(citedNames()).containsExactly(NAME);
    }

    @Test
    void hideNoReaderThatIsOlder() throws IOException {
      write("ke-hoach.txt", CITING);
      var issuers = Issuers.builtIn();
      var dictionary = ThemeDictionary.standard();
      var run = new IngestRun(new DocumentReader(), new Analysis(dictionary), Language.EN);
      var older = new Fingerprints("0.0", dictionary.version(), issuers.version());
      try (var session = IndexSession.open(index(), older, issuers)) {
        run.run(List.of(documents), session, Vanished.KEEP, (_, _) -> {});
      }
      Path law = Files.writeString(folder.resolve("luat.txt"), LAW);
      run(Vanished.KEEP, law);
      assertThat(citedNames()).containsExactly(NAME);
      assertThat(run().replaced()).isEqualTo(3);
    }

    private List<String> citedNames() {
      try (var index = DocumentIndex.open(index())) {
        String id =
            answer("kè sông").hits().stream()
                .filter(hit -> hit.source().endsWith("ke-hoach.txt"))
                .findFirst()
                .orElseThrow()
                .id();
        return index.document(id).orElseThrow().document().references().stream()
            .map(reference -> String.valueOf(reference.name()))
            .toList();
      }
    }
  }

  private void write(String source, String text) throws IOException {
    Path file = documents.resolve(source);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Nested
  class OverArchives {

    @Test
    void eachFileInsideIsADocumentThatIsLeftAloneTheNextTime() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi.", "sâu/bến.txt", "Quản lý bến phà."));
      assertThat(run().indexed()).isEqualTo(4);
      assertThat(sources("chợ nổi")).containsExactly("tập.zip/chợ.txt");
      assertThat(sources("bến phà")).containsExactly("tập.zip/sâu/bến.txt");
      var again = run();
      assertThat(again.unchanged()).isEqualTo(4);
      assertThat(again.indexed() + again.replaced() + again.removed()).isZero();
    }

    @Test
    void anArchiveOfWhichEverythingIsHeldIsNotOpenedAgainUntilItChanges() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi.", "sâu/bến.txt", "Quản lý bến phà."));
      age("tập.zip", 60);
      run();
      heard.clear();
      assertThat(run().unchanged()).isEqualTo(4);
      assertThat(heard).contains("tập.zip").doesNotContain("tập.zip/chợ.txt");
      pack(Map.of("chợ.txt", "Quản lý chợ phiên.", "sâu/bến.txt", "Quản lý bến phà."));
      age("tập.zip", 30);
      var changed = run();
      assertThat(changed.replaced()).isEqualTo(1);
      assertThat(changed.unchanged()).isEqualTo(3);
      heard.clear();
      assertThat(run().unchanged()).isEqualTo(4);
      assertThat(heard).doesNotContain("tập.zip/chợ.txt");
    }

    @Test
    void anArchiveWithAFileThatFailsIsOpenedAndToldOfAgain() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi.", "rỗng.txt", ""));
      age("tập.zip", 60);
      run();
      var again = run();
      assertThat(again.failed()).extracting(FileNote::source).containsExactly("tập.zip/rỗng.txt");
      assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void whatANewArchiveNoLongerHoldsLeavesTheIndex() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi.", "bến.txt", "Quản lý bến phà."));
      run();
      pack(Map.of("chợ.txt", "Quản lý chợ phiên."));
      var report = run();
      assertThat(report.replaced()).isEqualTo(1);
      assertThat(report.removed()).isEqualTo(1);
      assertThat(sources("bến phà")).isEmpty();
      assertThat(sources("chợ phiên")).containsExactly("tập.zip/chợ.txt");
    }

    @Test
    void documentsOfABrokenArchiveStay() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi."));
      run();
      Path archive = documents.resolve("tập.zip");
      Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 60));
      var report = run();
      assertThat(report.failed())
          .extracting(FileNote::source, FileNote::code)
          .containsExactly(tuple("tập.zip", "broken"));
      assertThat(report.removed()).isZero();
      assertThat(sources("chợ nổi")).hasSize(1);
    }

    @Test
    void documentsOfAnArchiveThatIsGoneGoWithPruning() throws IOException {
      pack(Map.of("chợ.txt", "Quản lý chợ nổi."));
      run();
      Files.delete(documents.resolve("tập.zip"));
      assertThat(run().vanished()).containsExactly("tập.zip/chợ.txt");
      assertThat(sources("chợ nổi")).hasSize(1);
      assertThat(run(Vanished.REMOVE, documents).removed()).isEqualTo(1);
      assertThat(sources("chợ nổi")).isEmpty();
    }

    private void pack(Map<String, String> texts) throws IOException {
      var entries = new TreeMap<String, byte[]>();
      texts.forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
      Files.write(documents.resolve("tập.zip"), HostileFiles.zip(entries));
    }
  }

  private void age(String source, int seconds) throws IOException {
    var time = Instant.parse("2001-01-01T00:00:00Z").minusSeconds(seconds);
    Files.setLastModifiedTime(documents.resolve(source), FileTime.from(time));
  }

  private RunReport run() {
    return run(Vanished.KEEP, documents);
  }

  private RunReport run(Vanished vanished, Path... named) {
    var dictionary = ThemeDictionary.standard();
    var run = new IngestRun(new DocumentReader(), new Analysis(dictionary), Language.EN);
    try (var session =
        IndexSession.open(index(), Analysis.fingerprints(dictionary, Issuers.builtIn()))) {
      return run.run(List.of(named), session, vanished, (source, _) -> heard.add(source));
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private SearchAnswer answer(String query) {
    try (var index = DocumentIndex.open(index())) {
      return new Search(index).search(EveryDocument.request(query));
    }
  }

  private List<String> sources(String query) {
    return answer(query).hits().stream().map(SearchAnswer.Hit::source).toList();
  }
}
