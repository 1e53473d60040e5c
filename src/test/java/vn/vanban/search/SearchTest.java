package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.analytics.trend.ThemeTable.By;
import vn.vanban.analytics.trend.ThemeTable.Cell;
import vn.vanban.analytics.trend.ThemeTables;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.reference.Relation;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeDictionary;

class SearchTest {

  private static final ProvisionPath ARTICLE_5 = ProvisionPath.WHOLE.with(Level.ARTICLE, "5");

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    index = Sample.index(folder, documents());
    search = new Search(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<AnalysedDocument> documents() {
    return List.of(
        Sample.of("nq45.txt", "Xây dựng cảng biển hiện đại. Cán bộ phải dám chịu trách nhiệm.")
            .number("45-NQ/TW")
            .kind(DocumentKind.NGHI_QUYET)
            .title("về phát triển cảng biển")
            .issued("Bộ Chính trị", "2019-01-24")
            .theme("dare", "dám chịu trách nhiệm", "chiu-trach-nhiem")
            .build(),
        Sample.of("ctr76.txt", "Thực hiện Nghị quyết số 45-NQ/TW, thành ủy giao việc trồng rừng.")
            .number("76-CTr/TU")
            .kind(DocumentKind.CHUONG_TRINH_HANH_DONG)
            .issued("Thành ủy Vạn An", "2019-07-08")
            .relation(Relation.IMPLEMENTS)
            .build(),
        Sample.of("qd366.txt", "Quy định này thay thế 66-QĐ/TW. Bảo đảm kinh phí trồng rừng.")
            .number("366-QĐ/TW")
            .kind(DocumentKind.QUY_DINH)
            .issued("Ban Bí thư", "2023-02-01")
            .relation(Relation.REPLACES, ARTICLE_5.with(Level.CLAUSE, "2"))
            .build(),
        Sample.of("a/ctr02.txt", "Chương trình của Sông Lam về nước sạch.")
            .number("02-CTr/TU")
            .issued("Tỉnh ủy Sông Lam", "2020-11-30")
            .build(),
        Sample.of("b/ctr02.txt", "Chương trình của Vạn An về nước sạch.")
            .number("02-CTr/TU")
            .issued("Thành ủy Vạn An", "2020-12-25")
            .build(),
        Sample.of(
                "bao.txt",
                "Theo 2-CTr/TU, người dân được dùng nước sạch; xem thêm 14-KL/TW và 14-KL/TW.")
            .title("Nước sạch về làng")
            .build());
  }

  private static List<String> found(String query) {
    return search.search(SearchRequest.of(query)).hits().stream().map(Hit::source).toList();
  }

  @Nested
  class Words {

    @ParameterizedTest
    @CsvSource({
      "trồng rừng, 2",
      "trong rung, 2",
      "TRỒNG RỪNG, 2",
      "cảng biển hiện đại, 1",
      "nước sạch làng, 1",
      "nuoc sach, 3",
      "khủng long, 0",
    })
    void matchWithAndWithoutAccents(String query, int count) {
      assertThat(search.search(SearchRequest.of(query)).total()).isEqualTo(count);
    }

    @Test
    void areMarkedWhereTheyStand() {
      var passage =
          search
              .search(SearchRequest.of("dam chiu trach nhiem"))
              .hits()
              .getFirst()
              .passages()
              .getFirst();

      assertThat(passage.highlights()).hasSize(1);
      Span mark = passage.highlights().getFirst();
      assertThat(
              passage
                  .text()
                  .substring(mark.start() - passage.start(), mark.end() - passage.start()))
          .isEqualTo("dám chịu trách nhiệm");
    }

    @Test
    void ofAPhraseAreMarkedOnlyTogether() {
      var passage =
          search
              .search(SearchRequest.of("\"rừng\" \"kinh phí\""))
              .hits()
              .getFirst()
              .passages()
              .getFirst();

      assertThat(
              passage.highlights().stream()
                  .map(mark ->
                      passage
                          .text()
                          .substring(mark.start() - passage.start(), mark.end() - passage.start())))
          .containsExactly("kinh phí", "rừng");
    }

    @Test
    void rankTypedAccentsFirst() {
      assertThat(found("dám")).startsWith("nq45.txt");
      assertThat(found("đảm")).startsWith("qd366.txt");
    }

    @Test
    void ofALongQuestionMayBeMissing() {
      assertThat(found("cán bộ nào phải dám chịu trách nhiệm khi xây dựng cảng"))
          .containsExactly("nq45.txt");
    }
  }

  @Nested
  class Operators {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"trồng rừng\" | 2",
          "“rừng trồng” | 0",
          "rừng AND kinh | 1",
          "cảng OR rừng | 3",
          "rừng NOT kinh | 1",
          "rừng -kinh | 1",
          "(cảng OR nước) sạch | 3",
          "năm:2019 | 2",
          "nam:2020..2023 | 3",
          "tu:2020 den:2021 | 2",
          "loai:\"nghị quyết\" | 1",
          "co-quan:\"vạn an\" | 2",
          "issuer:\"van an\" rừng | 1",
          "cites:45-NQ/TW | 1",
          "theme:dare | 1",
          "ho:party nước | 2",
          "tieu-de:cảng | 1",
          "so:45 | 1",
          "nam:hôm-qua | 0",
        })
    void combine(String query, int count) {
      assertThat(search.search(SearchRequest.of(query)).total()).isEqualTo(count);
    }

    @Test
    void filtersNarrow() {
      var filters =
          Filters.of(Facet.ISSUER, "vạn an").with(Facet.YEAR, "2020..").with(Facet.FAMILY, "party");

      assertThat(search.search(new SearchRequest("nước", filters, 0, 10)).hits())
          .extracting(Hit::source)
          .containsExactly("b/ctr02.txt");
    }

    @Test
    void anEmptyQueryListsTheLatestFirst() {
      assertThat(found("").getFirst()).isEqualTo("qd366.txt");
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(
        strings = {"45-NQ/TW", "nghi quyet 45 nq tw", "Nghị quyết số 45 – NQ/TƯ", "45-nq/tw"})
    void findTheDocumentThenItsCiters(String query) {
      assertThat(found(query)).containsExactly("nq45.txt", "ctr76.txt");
    }

    @Test
    void findNoLongerNumber() {
      assertThat(found("66-QĐ/TW")).containsExactly("qd366.txt");
      assertThat(search.search(SearchRequest.of("so:66-QĐ/TW")).total()).isZero();
      assertThat(found("6-QĐ/TW")).isEmpty();
    }
  }

  @Nested
  class AnyText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"",
          "((",
          "))",
          "a\"b(c",
          "NOT",
          "AND OR",
          "-",
          "năm:",
          "loai:\"",
          "73/2023/NĐ-CP",
          "45 – NQ/TW",
          "*:*",
          "a:b:c",
          "/x/",
          "\\",
          "[1 TO 2]",
          "~",
          "^",
          "OR OR",
          "NOT NOT a",
          "--a",
          "()",
          ":",
          "“”"
        })
    void isAQuery(String query) {
      assertThat(search.search(SearchRequest.of(query)).total()).isNotNegative();
    }

    @Test
    void evenAtRandom() {
      var random = new Random(45);
      String alphabet = "ab đ \"“”()-:/.*?\\[]{}^~!&|+ORANDT 0123456789NQTW\u0301\uD83D\uDE00\n";
      for (int round = 0; round < 3_000; round++) {
        var query = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
          query.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertThat(search.search(SearchRequest.of(query.toString())).exact()).isTrue();
      }
    }
  }

  @Nested
  class Collection {

    @Test
    void countsThemesByYearIssuerAndKind() {
      var tables = new ThemeTables(index, ThemeDictionary.standard());
      var byYear = tables.table(By.YEAR);

      assertThat(byYear.columns()).containsExactly("2019", "2020", "2023", "?");
      assertThat(byYear.documents()).containsEntry("2019", 2L).containsEntry("?", 1L);
      assertThat(byYear.rows().getFirst().cells()).containsEntry("2019", new Cell(1, 1));
      assertThat(tables.table(By.ISSUER).columns()).startsWith("Ban Bí thư", "Bộ Chính trị");
      assertThat(tables.table(By.KIND).rows().getFirst().cells()).containsOnlyKeys("nghị quyết");
    }
  }
}
