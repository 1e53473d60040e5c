package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.DocumentSource;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.index.StoredDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.SampleFiles;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.theme.ThemeDictionary;

/** A document that lies in a folder in more than one format. */
class TwoFormatsTest {

  private static final ThemeDictionary THEMES = ThemeDictionary.standard();
  private static final Fingerprints NOW = Analysis.fingerprints(THEMES, Issuers.builtIn());

  private static final List<String> LEFT =
      List.of("ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "Số: 12/2031/QĐ-UBND");

  private static final List<String> RIGHT =
      List.of(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          "Sông Lam, ngày 5 tháng 4 năm 2031");

  private static final List<String> BODY =
      List.of(
          "QUYẾT ĐỊNH",
          "Về việc ban hành Quy chế quản lý bến thủy nội địa trên sông Lam",
          "Căn cứ Nghị định số 8/2030/NĐ-CP ngày 2 tháng 3 năm 2030 của Chính phủ;",
          "Điều 1. Phạm vi điều chỉnh",
          "Quyết định này quy định việc mở bến, neo đậu và thu dọn bến trên các nhánh sông.",
          "Điều 2. Trách nhiệm của cán bộ",
          "Cán bộ quản lý bến dám nghĩ, dám làm, ghi sổ mỗi lượt tàu cập bến trước lúc trời tối.",
          "Điều 3. Hiệu lực thi hành",
          "Quyết định này có hiệu lực kể từ ngày 1 tháng 5 năm 2031.");

  private static final List<String> NEWS =
      List.of(
          "Chợ nổi Vạn An họp lại sau mùa lũ, ghe hàng đậu kín hai bờ từ lúc gà gáy.",
          "Bà con kể rằng năm nay nước lên sớm, cá linh nhiều, bông điên điển nở vàng lối.",
          "Ban quản lý chợ đã dời phao tiêu ra xa bờ và mắc thêm đèn cho ghe về khuya.");

  private static final List<String> DECREE =
      List.of(
          "SẮC LỆNH",
          "CỦA CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ",
          "SỐ 812 NGÀY 14 THÁNG 3 NĂM 1946",
          "Chiểu theo đề nghị của Bộ trưởng Bộ Giao thông công chính;",
          "RA SẮC LỆNH:",
          "Điều thứ nhất. Nay đặt một ty coi bến đò ở mỗi tỉnh có sông lớn.",
          "Điều thứ hai. Bộ trưởng Bộ Giao thông công chính thi hành sắc lệnh này.");

  @TempDir Path folder;

  private Path documents;

  @BeforeEach
  void makeFolder() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
  }

  @Test
  void aDecreeOfWhichAnOrdinalIsAllTheNumberIsOneToo() throws IOException {
    Files.writeString(documents.resolve("a.txt"), String.join("\n", DECREE));
    Files.writeString(
        documents.resolve("b.html"), page("<p>" + String.join("</p><p>", DECREE) + "</p>"));
    var report = run();
    assertThat(report.failed()).isEmpty();
    assertThat(report.joined()).isEqualTo(1);
    assertThat(onlyHit().number()).isEqualTo("812");
  }

  @Nested
  class WithNumberIssuerAndDay {

    @BeforeEach
    void writeBoth() throws IOException {
      docx("a.docx", BODY);
      html("b.html", BODY);
    }

    @Test
    void isOneHitWithBothSources() {
      var report = run();
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(report.joined()).isEqualTo(1);
      var hit = onlyHit();
      assertThat(hit.id()).isEqualTo("12-2031-qd-ubnd-uy-ban-nhan-dan-tinh-song-lam-2031");
      assertThat(hit.source()).isEqualTo("a.docx");
      assertThat(names(hit.sources())).containsExactly("a.docx", "b.html");
    }

    @Test
    void goesByTheHashOfEitherFile() {
      run();
      var sources = onlyHit().sources();
      assertThat(sources).extracting(DocumentSource::sha256).doesNotHaveDuplicates();
      for (var source : sources) {
        assertThat(document(source.sha256()).id()).isEqualTo(onlyHit().id());
      }
    }

    @Test
    void aRunWithoutChangesCommitsNothing() throws IOException {
      age();
      run();
      String commit = commit();
      var report = run();
      assertThat(report.unchanged()).isEqualTo(2);
      assertThat(report.replaced() + report.joined()).isZero();
      assertThat(commit()).isEqualTo(commit);
    }

    @Test
    void theOtherFileStaysWhereOneIsDeleted() throws IOException {
      for (var gone : List.of("a.docx", "b.html")) {
        Path file = documents.resolve(gone);
        byte[] bytes = Files.readAllBytes(file);
        run();
        Files.delete(file);
        assertThat(run().removed()).isEqualTo(1);
        var left = onlyHit();
        assertThat(left.source()).isEqualTo(gone.equals("a.docx") ? "b.html" : "a.docx");
        assertThat(left.sources()).isEmpty();
        assertThat(left.id()).isEqualTo("12-2031-qd-ubnd-uy-ban-nhan-dan-tinh-song-lam-2031");
        assertThat(document(left.id()).document().themes()).isNotEmpty();
        Whole.lines(folder.resolve("index"));
        Files.write(file, bytes);
        assertThat(run().joined()).isEqualTo(1);
      }
    }

    @Test
    void aFileThatBecomesAnotherTextLeavesAndComesBack() throws IOException {
      run();
      html("b.html", List.of("QUYẾT ĐỊNH", "Về việc cử đoàn đi học nghề đan lưới ở Hải Châu"));
      assertThat(run().replaced()).isEqualTo(1);
      assertThat(hits("")).hasSize(2).allMatch(hit -> hit.sources().isEmpty());
      html("b.html", BODY);
      assertThat(run().replaced()).isEqualTo(1);
      assertThat(names(onlyHit().sources())).containsExactly("a.docx", "b.html");
    }

    @Test
    void aFileThatIsMovedStaysASource() throws IOException {
      run();
      Files.createDirectory(documents.resolve("c"));
      Files.move(documents.resolve("b.html"), documents.resolve("c/b.html"));
      assertThat(run().moved()).isEqualTo(1);
      assertThat(names(onlyHit().sources())).containsExactly("a.docx", "c/b.html");
    }

    @Test
    void bothSourcesStayWhereTheDocumentIsMadeAnew() {
      run();
      try (var session = session();
          var index = session.committed();
          var all = OutdatedDocuments.all(index)) {
        assertThat(all.count()).isEqualTo(1);
        new ReindexRun(new Analysis(THEMES)).run(all, session, (_, _) -> {});
      }
      assertThat(names(onlyHit().sources())).containsExactly("a.docx", "b.html");
      assertThat(run().unchanged()).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsTakenOutTakesBothWithIt() {
      run();
      try (var session = session();
          var index = session.committed();
          var snapshot = index.snapshot()) {
        session.remove(snapshot.held(snapshot.find(onlyHit().id()).getAsInt()));
        session.commit();
      }
      assertThat(hits("")).isEmpty();
      assertThat(run().joined()).isEqualTo(1);
    }

    @Test
    void aThirdFileOfAFormatThatIsThereStandsForItself() throws IOException {
      docx("c.docx", BODY);
      run();
      assertThat(hits("")).hasSize(2);
    }

    @Test
    void theOrderInWhichTheyComeDecidesNothing() throws IOException {
      Files.delete(documents.resolve("a.docx"));
      run();
      docx("a.docx", BODY);
      assertThat(run().joined()).isEqualTo(1);
      assertThat(names(onlyHit().sources())).containsExactly("a.docx", "b.html");
    }
  }

  @Nested
  class OfAnotherVersion {

    @Test
    void aDraftIsNotWhatBecameOfIt() throws IOException {
      docx("a.docx", BODY);
      var draft = new ArrayList<>(BODY);
      draft.addFirst("DỰ THẢO");
      html("b.html", draft);
      run();
      assertThat(hits("")).hasSize(2);
    }

    @Test
    void aConsolidatedTextIsNotItsOriginal() throws IOException {
      docx("a.docx", BODY);
      var consolidated = new ArrayList<>(BODY);
      consolidated.add("XÁC THỰC VĂN BẢN HỢP NHẤT");
      html("b.html", consolidated);
      run();
      assertThat(hits("")).hasSize(2);
    }

    @Test
    void aTextThatCitesWhatCameLaterIsNotTheOriginal() throws IOException {
      docx("a.docx", BODY);
      var amended = new ArrayList<>(BODY);
      amended.add("Khoản này được sửa đổi theo Quyết định số 30/2034/QĐ-UBND.");
      html("b.html", amended);
      run();
      assertThat(hits("")).hasSize(2);
    }
  }

  @Nested
  class WithoutANumber {

    @Test
    void isOneDocumentWhereTheTextIsNearlyTheSame() throws IOException {
      Files.writeString(documents.resolve("a.txt"), String.join("\n\n", NEWS));
      Files.writeString(documents.resolve("b.html"), page(String.join("</p><p>", NEWS)));
      run();
      assertThat(names(onlyHit().sources())).containsExactly("a.txt", "b.html");
    }

    @Test
    void isTwoWhereItIsNot() throws IOException {
      Files.writeString(documents.resolve("a.txt"), String.join("\n\n", NEWS));
      String other = String.join("</p><p>", NEWS.subList(0, 2));
      Files.writeString(documents.resolve("b.html"), page(other));
      run();
      assertThat(hits("")).hasSize(2);
    }

    @Test
    void isTwoInOneFormat() throws IOException {
      Files.writeString(documents.resolve("a.txt"), String.join("\n\n", NEWS));
      Files.writeString(documents.resolve("b.txt"), String.join("\n\n", NEWS));
      run();
      assertThat(hits("")).hasSize(2);
    }
  }

  private void docx(String name, List<String> body) {
    SampleFiles.docx(documents.resolve(name), LEFT, RIGHT, body);
  }

  private void html(String name, List<String> body) throws IOException {
    String head =
        "<table><tr><td>"
            + String.join("<br>", LEFT)
            + "</td><td>"
            + String.join("<br>", RIGHT)
            + "</td></tr></table>";
    Files.writeString(documents.resolve(name), page(head + "<p>" + String.join("</p><p>", body)));
  }

  /** A file that was written just now is read again, since it may have been written to since. */
  private void age() throws IOException {
    for (var name : List.of("a.docx", "b.html")) {
      var past = FileTime.from(Instant.now().minus(Duration.ofMinutes(1)));
      Files.setLastModifiedTime(documents.resolve(name), past);
    }
  }

  private static String page(String content) {
    return "<!DOCTYPE html><html><body>" + content + "</p></body></html>";
  }

  private IndexSession session() {
    return IndexSession.open(folder.resolve("index"), NOW);
  }

  private RunReport run() {
    try (var session = session()) {
      return new IngestRun(new DocumentReader(), new Analysis(THEMES), Language.EN)
          .run(List.of(documents), session, Vanished.REMOVE, (_, _) -> {});
    }
  }

  private String commit() {
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      return index.snapshotId();
    }
  }

  private StoredDocument document(String name) {
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      return index.document(name).orElseThrow();
    }
  }

  private List<Hit> hits(String query) {
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      return new Search(index).search(EveryDocument.request(query)).hits();
    }
  }

  private Hit onlyHit() {
    var hits = hits("");
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  private static List<String> names(List<DocumentSource> sources) {
    return sources.stream().map(DocumentSource::source).toList();
  }
}
