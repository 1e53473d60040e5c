package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  private static String read(String query) {
    return QueryParser.parse(query).node().map(QueryText::of).orElse("");
  }

  private static List<String> told(String query) {
    return QueryParser.parse(query).notices().stream()
        .map(notice -> notice.code() + " " + query.substring(notice.start(), notice.end()))
        .toList();
  }

  @Nested
  class Grammar {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "trồng rừng | trồng rừng",
          "“trồng rừng” biển | biển \"trồng rừng\"",
          "a OR b c | a OR (b c)",
          "a AND b | a b",
          "(cảng OR nước) sạch | sạch (cảng OR nước)",
          "rừng -kinh | rừng NOT kinh",
          "rừng NOT \"kinh phí\" | rừng NOT \"kinh phí\"",
          "NOT NOT rừng | rừng",
          "cảng-biển - đảo | cảng-biển - đảo",
          "rừng NEAR/5 biển | rừng NEAR/5 biển",
          "rừng NEAR biển đảo | đảo (rừng NEAR/10 biển)",
          "(a b) NEAR/3 \"c d\" NEAR/2 e | ((a b) NEAR/3 \"c d\") NEAR/2 e",
          "\"trồng rừng\"~4 | \"trồng\" NEAR/4 \"rừng\"",
          "ngh* h?a | ngh* h?a",
          "nghi~ nghi~2 | nghi~1 nghi~2",
          "ai ký? | ai ký?",
          "exact:dam đúng-dấu:(a b) | exact:dam exact:(a b)",
        })
    void isRead(String query, String as) {
      assertThat(read(query)).isEqualTo(as);
      assertThat(told(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "loại:nghị quyết biển | biển kind:\"nghị quyết\"",
          "kind:nghi-quyet | kind:\"nghị quyết\"",
          "cơ-quan:\"Bộ Nội vụ\" | issuer:\"Bộ Nội vụ\"",
          "năm:2019..2023 | year:\"2019..2023\"",
          "năm: 2019 | year:\"2019\"",
          "tu:2021-09-22 den:22/9/2023 | from:\"2021-09-22\" to:\"22/9/2023\"",
          "số:73/2023/NĐ-CP | number:\"73/2023/NĐ-CP\"",
          "trích-dẫn:45 nq tw | cites:\"45 nq tw\"",
          "theme:dare | theme:\"dare\"",
          "tiêu-đề:\"cảng biển\" | title:\"cảng biển\"",
          "người-ký:\"Nguyễn Văn An\" | signer:\"Nguyễn Văn An\"",
          "hiệu-lực:hết | status:\"ended\"",
          "status:partly-in-force | status:\"partly-in-force\"",
          "ho:đảng | family:\"party\"",
        })
    void takesFieldsInBothLanguages(String query, String as) {
      assertThat(read(query)).isEqualTo(as);
      assertThat(told(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Điều 5 Nghị định 73/2023/NĐ-CP | Điều 5 73/2023/NĐ-CP",
          "khoản 2 Điều 5 NĐ 73/2023 | khoản 2 Điều 5 NĐ 73/2023",
          "khoản 2, Điều 5 của nghị định số 73/2023/nđ-cp | khoản 2 Điều 5 73/2023/NĐ-CP",
          "73/2023/NĐ-CP điểm a khoản 1 điều 3 | điểm a khoản 1 Điều 3 73/2023/NĐ-CP",
          "điều kiện 73/2023/NĐ-CP | (điều kiện) 73/2023/NĐ-CP",
          "tháng 9/2023 | tháng 9/2023",
          "báo cáo 6 tháng đầu năm | báo cáo 6 tháng đầu năm",
          "kế hoạch 5 năm 2021 | kế hoạch 5 năm 2021",
          "kế hoạch 5 năm 2021 - 2025 | kế hoạch 5 năm 2021 - 2025",
          "quyết định 5 thành viên | quyết định 5 thành viên",
          "kế hoạch 2023 | kế hoạch 2023",
          "đã 73/2023 | đã 73/2023",
          "73-2023 | 73-2023",
          "H5N1 | H5N1",
        })
    void knowsProvisionsAndShortNumbers(String query, String as) {
      assertThat(read(query)).isEqualTo(as);
    }
  }

  @Nested
  class Mistakes {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "biển \"trồng rừng | unclosed-quote \" | biển \"trồng rừng\"",
          "(cảng OR nước | unclosed-bracket ( | cảng OR nước",
          "cảng) nước | stray-bracket ) | cảng nước",
          "cảng AND | dangling-operator AND | cảng",
          "cảng OR | dangling-operator OR | cảng",
          "NEAR cảng | dangling-operator NEAR | cảng",
          "cảng năm: | empty-value năm: | cảng năm",
          "loaj:quyết | unknown-field loaj: | loaj quyết",
          "loai:nghịquyết biển | unknown-kind nghịquyết | biển",
          "biển nam:2023..2019 | bad-year 2023..2019 | biển",
          "biển tu:31/2/2020 | bad-date 31/2/2020 | biển",
          "biển hieu-luc:mai | unknown-status mai | biển",
          "biển trich-dan:xyz | bad-number xyz | biển",
          "biển NEAR/999 đảo | bad-distance NEAR/999 | biển NEAR/10 đảo",
          "biển NEAR nam:2020 | near-operand NEAR | biển year:\"2020\"",
          "biển ** | bare-wildcard ** | biển",
          "biển~7 | bad-fuzziness biển~7 | biển~2",
          "\"\" biển | empty-phrase \"\" | biển",
        })
    void areToldOfAtTheirPlace(String query, String told, String rest) {
      assertThat(told(query)).containsExactly(told);
      assertThat(read(query)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
      "loaij:x, loai:",
      "isuer:x, issuer:",
      "trichdan:x, trich-dan:",
    })
    void suggestTheFieldThatWasMeant(String query, String field) {
      assertThat(QueryParser.parse(query).notices().getFirst().message().vi()).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"http://a.vn/b", "12:30 hôm nay", "a:b"})
    void areNotSeenEverywhere(String query) {
      assertThat(told(query)).isEmpty();
    }
  }

  @Test
  void readsAPastedPageAsText() {
    String page = "Căn cứ (khóa XII) – \"một\" ý: ".repeat(20);

    var parsed = QueryParser.parse(page);

    assertThat(parsed.node().orElseThrow()).isInstanceOf(QueryNode.Words.class);
    assertThat(parsed.notices()).extracting(Notice::code).containsExactly(Notice.Code.READ_AS_TEXT);
  }

  @Test
  void takesAnyTextQuickly() {
    String[] pieces = {
      "(",
      ")",
      "\"",
      "“",
      "-",
      "NOT ",
      "OR ",
      "AND ",
      "NEAR/3 ",
      "NEAR ",
      "exact:",
      "năm:",
      "loai:",
      "2019..2023 ",
      "biển",
      " ",
      "~2 ",
      "*",
      "?",
      ":",
      "73/2023/NĐ-CP ",
      "Điều 5 ",
      "NĐ 73/2023 ",
      "nghị quyết ",
      "\u0301",
      "\uD83D\uDE00",
      "\n",
      "…",
      "/",
      "\\"
    };
    var random = new Random(2023);
    var deadline = Duration.ofSeconds(20);
    assertTimeout(
        deadline,
        () -> {
          for (int round = 0; round < 5_000; round++) {
            var query = new StringBuilder();
            for (int i = random.nextInt(round % 100 == 0 ? 3_000 : 20); i > 0; i--) {
              query.append(pieces[random.nextInt(pieces.length)]);
            }
            var parsed = QueryParser.parse(query.toString());
            for (var notice : parsed.notices()) {
              assertThat(notice.start()).isBetween(0, notice.end());
              assertThat(notice.end()).isLessThanOrEqualTo(parsed.text().length());
            }
            parsed.node().ifPresent(QueryText::of);
          }
        });
  }

  @Test
  void endsRepetitionsOfOneSign() {
    for (String piece : List.of("-", "(", "NOT ", "a NEAR ", "exact:", "\"", "a OR ", "a* ")) {
      var parsed = QueryParser.parse(piece.repeat(20_000));
      parsed.node().ifPresent(QueryText::of);
      assertThat(parsed.notices().size()).isLessThan(20_002);
    }
  }
}
