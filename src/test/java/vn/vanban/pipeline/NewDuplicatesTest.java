package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.likeness.NewDuplicates;
import vn.vanban.analytics.likeness.NewDuplicates.Member;
import vn.vanban.analytics.likeness.NewDuplicates.Relation;
import vn.vanban.document.Language;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.RecordReader;
import vn.vanban.ingest.SampleFiles;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.theme.ThemeDictionary;

/** What a run says of documents that the index holds twice. */
class NewDuplicatesTest {

  private static final List<String> LANDS = List.of("sông", "núi", "đồng", "biển", "rừng");

  private static final ThemeDictionary THEMES = ThemeDictionary.standard();

  private static final List<String> RIGHT =
      List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

  @TempDir Path folder;

  private Path documents;

  @BeforeEach
  void makeFolder() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
  }

  @Test
  void aDraftStandsBesideWhatBecameOfIt() {
    docx("ban-hanh.docx", "Số: 12/2031/QĐ-UBND", "ngày 5 tháng 4 năm 2031", articles(12));
    var draft = new ArrayList<>(articles(12));
    draft.addFirst("DỰ THẢO");
    draft.set(5, draft.get(5).replace("trước lúc trời tối", "khi trời đã sáng"));
    docx("trinh.docx", "Số:      /2031/QĐ-UBND", "ngày     tháng 3 năm 2031", draft);

    var found = ingest();

    assertThat(found.documents()).isEqualTo(2);
    assertThat(found.groups()).isEqualTo(1);
    assertThat(found.first().getFirst().documents())
        .extracting(Member::source, Member::relation, Member::arrived)
        .containsExactly(
            tuple("ban-hanh.docx", null, true), tuple("trinh.docx", Relation.DRAFT, true));
    assertThat(found.first().getFirst().documents().getLast().overlap()).isBetween(0.8, 0.99);
  }

  @Test
  void theSameFileUnderOtherNamesIsOneGroup() throws IOException {
    String text = String.join("\n", articles(6));
    Files.writeString(documents.resolve("a.txt"), text);
    Files.writeString(documents.resolve("b.txt"), text);
    Files.writeString(documents.resolve("c.txt"), text.toUpperCase(Locale.ROOT));

    assertThat(ingest().first())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.documents())
              .extracting(Member::source)
              .containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
          assertThat(group.documents().subList(1, 3))
              .extracting(Member::relation, Member::overlap)
              .containsOnly(tuple(Relation.SAME, 1.0));
        });
  }

  @Test
  void whatTheIndexHeldBeforeIsToldApartAndNotToldOfAgain() throws IOException {
    String text = String.join("\n", articles(6));
    Files.writeString(documents.resolve("a.txt"), text);
    Files.writeString(documents.resolve("b.txt"), text);
    ingest();
    assertThat(ingest()).isEqualTo(NewDuplicates.NONE);

    Files.writeString(documents.resolve("z.txt"), text);
    var found = ingest();
    assertThat(found.documents()).isEqualTo(1);
    assertThat(found.first().getFirst().documents())
        .extracting(Member::source, Member::arrived)
        .containsExactly(tuple("a.txt", false), tuple("z.txt", true));
  }

  @Test
  void aLaterTextOfOneNumberIsAnotherVersion() {
    docx("a.docx", "Số: 7/QĐ-UBND", "ngày 5 tháng 4 năm 2031", articles(12));
    var later = new ArrayList<>(articles(12));
    later.set(3, "Điều 3. Bãi bỏ.");
    docx("b.docx", "Số: 7/QĐ-UBND", "ngày 5 tháng 4 năm 2031", later);
    assertThat(ingest().first().getFirst().documents().getLast().relation())
        .isEqualTo(Relation.VERSION);
  }

  @Test
  void decisionsOfOneFormAreSeveralDocuments() {
    for (int i = 1; i <= 6; i++) {
      var appointed = new ArrayList<>(articles(12));
      appointed.add("Bổ nhiệm ông Nguyễn Văn " + (char) ('A' + i) + " giữ chức trưởng bến.");
      docx(i + ".docx", "Số: " + i + "/QĐ-UBND", "ngày 5 tháng 4 năm 2031", appointed);
    }
    assertThat(ingest()).isEqualTo(NewDuplicates.NONE);
  }

  @Test
  void oneNumberInAnotherYearIsAnotherDocument() {
    docx("a.docx", "Số: 7/KH-UBND", "ngày 5 tháng 1 năm 2031", articles(12));
    docx("b.docx", "Số: 7/KH-UBND", "ngày 9 tháng 1 năm 2032", articles(12));
    assertThat(ingest()).isEqualTo(NewDuplicates.NONE);
  }

  @Test
  void formsWithoutANumberShareTheirFormulasAndNoMore() throws IOException {
    var people = List.of("Trần Thị Mận", "Lò Văn Pao", "Y Blưn Niê", "Thạch Sơn", "Đỗ Văn Hạ");
    for (int i = 0; i < people.size(); i++) {
      String who = people.get(i);
      Files.writeString(
          documents.resolve("don-" + i + ".txt"),
          String.format(
              Locale.ROOT,
              """
              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              Độc lập - Tự do - Hạnh phúc
              ĐƠN XIN NGHỈ PHÉP
              Kính gửi: Ban quản lý bến số %d huyện Vạn An
              Tôi tên là: %s, sinh năm %d, hiện là nhân viên tổ %d
              Nay tôi làm đơn này xin phép được nghỉ từ ngày %d để %s.
              Tôi xin cam đoan thực hiện đúng các quy định của cơ quan và chịu trách nhiệm.
              Kính mong được chấp thuận. Tôi xin chân thành cảm ơn.
              Người làm đơn: %s
              """,
              i,
              who,
              1980 + i,
              i,
              3 + i,
              articles(6).get(i).substring(12),
              who));
    }
    assertThat(ingest()).isEqualTo(NewDuplicates.NONE);
  }

  @Test
  void thousandsOfCopiesAreCountedAndTheFirstShown() throws IOException {
    Path records = folder.resolve("kho.jsonl");
    Files.writeString(
        records,
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                String.format(
                    Locale.ROOT,
                    "{\"_id\":\"r%d\",\"text\":\"%s\"}\n",
                    i,
                    String.join(" ", articles(3 + i % 50))))
            .collect(Collectors.joining()));
    NewDuplicates found;
    try (var session = session()) {
      found =
          new ImportRun(new RecordReader(), new Analysis(THEMES), Language.EN)
              .run(records, session, Vanished.KEEP, (_, _) -> {})
              .duplicates();
    }
    assertThat(found.documents()).isEqualTo(1_000);
    assertThat(found.groups()).isBetween(1L, 50L);
    assertThat(found.first())
        .hasSizeLessThanOrEqualTo(20)
        .allSatisfy(group -> {
          assertThat(group.documents()).hasSize(10);
          assertThat(group.leftOut()).isPositive();
        });
  }

  /** Of a document, each of other words. */
  private static List<String> articles(int count) {
    var things =
        List.of("lượt tàu", "dây neo", "phao tiêu", "mái chèo", "giỏ cá", "tấm lưới", "cột đèn");
    var articles = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      String thing = things.get(i % things.size());
      articles.add(
          String.format(
              Locale.ROOT,
              "Điều %d. Người coi bến %s ghi %s thứ %d vào sổ, %s trước lúc trời tối mỗi ngày.",
              i,
              LANDS.get(i % LANDS.size()),
              thing,
              i * 7,
              i % 2 == 0 ? "đếm lại hai lần" : "báo cho tổ trưởng"));
    }
    return articles;
  }

  private void docx(String name, String number, String day, List<String> body) {
    var left = List.of("ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", number);
    var right = new ArrayList<>(RIGHT);
    right.add("Sông Lam, " + day);
    var text = new ArrayList<>(List.of("QUYẾT ĐỊNH", "Về việc quản lý bến thủy nội địa"));
    if (body.getFirst().equals("DỰ THẢO")) {
      text.addFirst("DỰ THẢO");
      text.addAll(body.subList(1, body.size()));
    } else {
      text.addAll(body);
    }
    SampleFiles.docx(documents.resolve(name), left, right, text);
  }

  private IndexSession session() {
    return IndexSession.open(
        folder.resolve("index"), Analysis.fingerprints(THEMES, Issuers.builtIn()));
  }

  private NewDuplicates ingest() {
    try (var session = session()) {
      return new IngestRun(new DocumentReader(), new Analysis(THEMES), Language.EN)
          .run(List.of(documents), session, Vanished.REMOVE, (_, _) -> {})
          .duplicates();
    }
  }
}
