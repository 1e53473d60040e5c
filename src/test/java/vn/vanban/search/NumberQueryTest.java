package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.reference.Relation;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.SearchAnswer.Hit;

/** Which documents the numbers in queries mean, whole or cut short. */
class NumberQueryTest {

  private static final ProvisionPath CLAUSE_2 =
      ProvisionPath.WHOLE.with(Level.ARTICLE, "5").with(Level.CLAUSE, "2");

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    index =
        Sample.index(
            folder,
            List.of(
                Sample.of("nd73", "Chính phủ ban hành ngày 29 tháng 9 năm 2023 việc thí điểm.")
                    .number("73/2023/NĐ-CP")
                    .kind(DocumentKind.NGHI_DINH)
                    .issued("Chính phủ", "2023-09-29")
                    .build(),
                Sample.of("tt1", "Căn cứ 73/2023/NĐ-CP và 15/2019/TT-BNV.")
                    .number("1/2024/TT-BNV")
                    .kind(DocumentKind.THONG_TU)
                    .issued("Bộ Nội vụ", "2024-02-05")
                    .build(),
                Sample.of("tt3", "Căn cứ khoản 2 Điều 5 Nghị định 5/1999/NĐ-CP về thí điểm.")
                    .number("3/2000/TT-BTC")
                    .kind(DocumentKind.THONG_TU)
                    .issued("Bộ Tài chính", "2000-01-01")
                    .relation(Relation.GUIDES, CLAUSE_2)
                    .build(),
                Sample.of("kl14", "Bảo vệ cán bộ; các nghị quyết của năm 2021.")
                    .number("14-KL/TW")
                    .kind(DocumentKind.KET_LUAN)
                    .issued("Bộ Chính trị", "2021-09-22")
                    .build(),
                Sample.of("luat", "Quyền học nghề của thanh niên.")
                    .number("57/2020/QH14")
                    .kind(DocumentKind.LUAT)
                    .title("Luật Thanh niên")
                    .issued("Quốc hội", "2020-06-16")
                    .build()));
    search = new Search(index, SearchSettings.builtIn().with(Duration.ofMinutes(1)));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static SearchAnswer ask(String query) {
    return search.search(SearchRequest.of(query));
  }

  private static List<String> found(String query) {
    return ask(query).hits().stream().map(Hit::source).toList();
  }

  private static List<Code> told(String query) {
    return ask(query).notices().stream().map(Notice::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73/2023/NĐ-CP",
        "73/2023/nd-cp",
        "73 2023 nd cp",
        "73.2023.NĐ.CP",
        "73_2023_ND-CP",
        "73 nd cp",
        "nd 73 2023",
        "nđ 73/2023",
        "NĐ73/2023",
        "NĐ73/2023/NĐ-CP",
        "NĐ-CP số 73 năm 2023",
        "nghị định 73-2023",
        "nghi dinh so 73 nam 2023",
        "NĐ 73",
        "nghị định 73 của Chính phủ",
        "nghị định 073 ngày 29/9/2023",
      })
  void areOneInAnyWriting(String query) {
    var answer = ask(query);

    assertThat(answer.interpretation().numbers()).contains("73/2023/NĐ-CP");
    assertThat(answer.hits().getFirst().source()).isEqualTo("nd73");
    assertThat(answer.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14-KL/TW",
        "kl 14",
        "KL14",
        "kết luận 14",
        "kết luận 14 trung ương",
        "ket luan so 14 cua TW",
        "KL 14/TW",
        "kết luận 14 2021",
        "kết luận số 14 năm 2021",
      })
  void ofThePartyAreToo(String query) {
    assertThat(ask(query).interpretation().numbers()).contains("14-KL/TW");
    assertThat(found(query)).startsWith("kl14");
  }

  @Test
  void withoutAYearAreWordsInAQuestionWhereNoneIsHeld() {
    var answer = ask("quyền học nghề của thanh niên theo thông tư 15");

    assertThat(answer.interpretation().numbers()).isEmpty();
    assertThat(answer.interpretation().of()).isGreaterThan(3);
    assertThat(answer.hits()).extracting(Hit::source).containsExactly("luat");
    assertThat(ask("thông tư 15").interpretation().numbers()).contains("15/2019/TT-BNV");
  }

  @Test
  void ofLawsHaveNoSymbolOfTheirKind() {
    assertThat(found("Luật 57/2020")).containsExactly("luat");
  }

  @Test
  void areCutWhereTooManyFit(@TempDir Path other) {
    var many =
        IntStream.rangeClosed(1, Expansion.MOST_NUMBERS + 1)
            .mapToObj(i ->
                Sample.of("d" + i, "Khác.")
                    .number("7/2020/NĐ-A" + "B".repeat(i % 9) + "C".repeat(i / 9))
                    .build())
            .toList();
    try (var index = Sample.index(other, many)) {
      assertThat(new Search(index).search(SearchRequest.of("NĐ 7/2020")).notices())
          .extracting(Notice::code)
          .containsExactly(Code.CUT_NUMBERS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/1999/NĐ-CP", "NĐ 5/1999", "nghị định số 5 năm 1999"})
  void ofDocumentsThatAreNotHeldAreToldOf(String query) {
    assertThat(found(query)).containsExactly("tt3");
    assertThat(told(query)).containsExactly(Code.NOT_HELD);
    assertThat(told("thí điểm -" + query)).isEmpty();
  }

  @Test
  void ofProvisionsThatAreNotHeldOfferWhoCitesTheirDocument() {
    assertThat(found("khoản 2 Điều 7 Nghị định 5/1999/NĐ-CP")).containsExactly("tt3");
    assertThat(told("khoản 2 Điều 7 Nghị định 5/1999/NĐ-CP"))
        .containsExactlyInAnyOrder(Code.NOT_HELD, Code.PROVISION_NOT_CITED);
    assertThat(found("khoản 2 Điều 5 NĐ 5/1999")).containsExactly("tt3");
    assertThat(told("khoản 2 Điều 5 NĐ 5/1999")).containsExactly(Code.NOT_HELD);
  }
}
