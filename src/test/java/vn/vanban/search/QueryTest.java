package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.reference.Relation;
import vn.vanban.search.Interpretation.Rule;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.SearchAnswer.Hit;

/** What the query language finds, and what answers say of how it was understood. */
class QueryTest {

  private static final ProvisionPath ARTICLE_5 = ProvisionPath.WHOLE.with(Level.ARTICLE, "5");
  private static final ProvisionPath CLAUSE_2 = ARTICLE_5.with(Level.CLAUSE, "2");

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
        Sample.of(
                "nd73",
                "Điều 4. Nguyên tắc khuyến khích.\nĐiều 5. Biện pháp.\n1. Khen thưởng người có sáng"
                    + " kiến.\n2. Miễn trách nhiệm khi thí điểm.\nĐiều 6. Thi hành.")
            .number("73/2023/NĐ-CP")
            .kind(DocumentKind.NGHI_DINH)
            .title("khuyến khích cán bộ")
            .issued("Chính phủ", "2023-09-29")
            .provision(ARTICLE_5, "Điều 5", "Điều 6")
            .provision(CLAUSE_2, "2. Miễn", "Điều 6")
            .build(),
        Sample.of("tt1", "Thực hiện khoản 2 Điều 5 Nghị định 73/2023/NĐ-CP về thí điểm.")
            .number("1/2024/TT-BNV")
            .kind(DocumentKind.THONG_TU)
            .issued("Bộ Nội vụ", "2024-02-05")
            .relation(Relation.GUIDES, CLAUSE_2)
            .build(),
        Sample.of("tt2", "Theo 73/2023/NĐ-CP, cơ quan lập kế hoạch trồng cây chắn sóng.")
            .number("2/2024/TT-BNV")
            .kind(DocumentKind.THONG_TU)
            .issued("Bộ Nội vụ", "2024-03")
            .build(),
        Sample.of("tt0", "Quy trình cũ về nghỉ hưu.")
            .number("9/2010/TT-BNV")
            .kind(DocumentKind.THONG_TU)
            .issued("Bộ Nội vụ", "2010-05-05")
            .build(),
        Sample.of("tt9", "Thông tư này thay thế 9/2010/TT-BNV về nghỉ hưu.")
            .number("9/2020/TT-BNV")
            .kind(DocumentKind.THONG_TU)
            .issued("Bộ Nội vụ", "2020")
            .relation(Relation.REPLACES)
            .build(),
        Sample.of("luat", "Điều 3. Thanh niên.\nĐiều 5. Quyền học nghề.\nĐiều 6. Khác.")
            .number("57/2020/QH14")
            .kind(DocumentKind.LUAT)
            .title("Luật Thanh niên")
            .issued("Quốc hội", "2020-06-16")
            .provision(ARTICLE_5, "Điều 5", "Điều 6")
            .build(),
        Sample.of("rung", "Nghị quyết về bảo vệ rừng, chăm sóc rừng ngập mặn và trồng rừng.")
            .build(),
        Sample.of("bien", "Phát triển kinh tế biển gắn với quốc phòng, an ninh vùng biên giới.")
            .build());
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

  @Nested
  class Operators {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "bảo NEAR/1 vệ | 1",
          "vệ NEAR/1 bảo | 1",
          "nghị NEAR/2 rừng | 0",
          "nghị NEAR/5 rừng | 1",
          "\"chăm sóc\" NEAR/4 (mặn OR muối) | 1",
          "\"chăm sóc\" NEAR/2 mặn | 0",
          "exact:bảo NEAR/1 exact:vệ | 1",
          "exact:bao NEAR/1 exact:ve | 0",
          "biể* NEAR/3 kinh | 1",
          "\"kinh phòng\"~6 | 1",
          "rừng NEAR/3 rừng | 1",
        })
    void nearCountsWords(String query, int count) {
      assertThat(ask(query).total()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
      "ngh* bảo, 1",
      "khuy*, 1",
      "r?ng, 1",
      "*inh, 3",
      "biể*, 1",
      "biẻ*, 0",
      "exact:bien*, 0",
      "quoc~, 1",
      "quac~1 phong, 1",
      "qoucs~2, 1",
    })
    void patternsStandForWordsOfTheCollection(String query, int count) {
      assertThat(ask(query).total()).isEqualTo(count);
    }

    @Test
    void patternsAreMarked() {
      var hit = ask("chă*").hits().getFirst();

      assertThat(hit.passages()).isNotEmpty();
      assertThat(ask("chă*").interpretation().patterns())
          .containsExactly(new Interpretation.Pattern("chă*", 1));
    }

    @ParameterizedTest
    @CsvSource({
      "tu:2024-02-05, 2",
      "tu:6/2/2024, 1",
      "den:2024-02-04 loai:\"thông tư\", 2",
      "tu:2020-06-01 den:31/12/2020, 2",
      "tu:2024-03-15 den:2024, 1",
      "từ:2023-10, 2",
      "year:2010, 1",
    })
    void datesTakeDays(String query, int count) {
      assertThat(ask(query).total()).isEqualTo(count);
    }

    @Test
    void statusIsWhatTheCollectionTells() {
      assertThat(found("hieu-luc:het")).containsExactly("tt0");
      assertThat(ask("status:not-known").total()).isEqualTo(7);
      assertThat(ask("hieu-luc:con").total()).isZero();
      assertThat(found("nghỉ hưu -hiệu-lực:hết")).containsExactly("tt9");
      assertThat(told("hieu-luc:het")).containsExactly(Code.STATUS_LIMITS);
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @CsvSource({
      "khoản 2 Điều 5 Nghị định 73/2023/NĐ-CP",
      "khoản 2 Điều 5 NĐ 73/2023",
      "73/2023/NĐ-CP khoản 2 Điều 5",
      "khoan 2 dieu 5 nghi dinh so 73/2023/nd-cp",
    })
    void provisionsComeFirstThenWhoCitesThem(String query) {
      var hits = ask(query).hits();

      assertThat(hits).extracting(Hit::source).containsExactly("nd73", "tt1");
      var passage = hits.getFirst().passages().getFirst();
      assertThat(passage.path()).isEqualTo(CLAUSE_2);
      assertThat(passage.text()).startsWith("2. Miễn trách nhiệm");
    }

    @ParameterizedTest
    @CsvSource({"Điều 5 Luật Thanh niên 2020", "dieu 5 cua luat thanh nien hoc nghe"})
    void ofLawsAreTheirNames(String query) {
      var hit = ask(query).hits().getFirst();

      assertThat(hit.source()).isEqualTo("luat");
      assertThat(hit.passages().getFirst().text()).startsWith("Điều 5. Quyền");
    }

    @Test
    void ofProvisionsThatAreNotThereAreToldOf() {
      assertThat(told("Điều 99 Nghị định 73/2023/NĐ-CP")).containsExactly(Code.NO_PROVISION);
      assertThat(found("Điều 99 Nghị định 73/2023/NĐ-CP")).containsExactly("nd73");
    }

    @Test
    void withoutSymbolsAreThoseOfTheKind() {
      assertThat(found("nghị định 73/2023")).startsWith("nd73").contains("tt1", "tt2");
      assertThat(found("TT 9/2020")).startsWith("tt9");
      assertThat(ask("quyết định 73/2023").interpretation().numbers()).isEmpty();
    }

    @Test
    void areInTheInterpretation() {
      var understood = ask("nghị quyết về sáng kiến số 73/2023/NĐ-CP").interpretation();

      assertThat(understood.numbers()).containsExactly("73/2023/NĐ-CP");
      assertThat(understood.dropped())
          .containsExactly(new Interpretation.Dropped("số", "introduces-number"));
    }
  }

  @Nested
  class Understanding {

    @Test
    void saysWhichRuleApplies() {
      assertThat(ask("trồng rừng").interpretation().rule()).isEqualTo(Rule.ALL);
      var longer = ask("ai phải lo trồng rừng ngập mặn và chăm sóc rừng").interpretation();
      assertThat(longer.rule()).isEqualTo(Rule.MOST);
      assertThat(longer.of()).as("ai, phải and và do not count").isEqualTo(7);
      assertThat(longer.needed()).isEqualTo(3);
      assertThat(ask("nam:2020").interpretation().rule()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
      "nghij quyeets, nghị quyết",
      "nghi5 quye6t1, nghị quyết",
      "\"nghij quyeets\" rung, \"nghị quyết\" rung",
      "baor veej rung, bảo vệ rung",
    })
    void readsKeysTypedWithoutAnInputMethod(String query, String understood) {
      var answer = ask(query);

      assertThat(answer.hits()).extracting(Hit::source).containsExactly("rung");
      assertThat(answer.interpretation().query()).isEqualTo(understood);
      assertThat(answer.notices()).extracting(Notice::code).containsOnly(Code.TYPED_KEYS);
    }

    @ParameterizedTest
    @CsvSource({"A4", "COVID19", "trồng as", "nghỉ hưu"})
    void takesNothingElseForKeys(String query) {
      assertThat(ask(query).interpretation().corrected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "xáng kiến, sáng kiến, nd73",
      "trăm sóc, chăm sóc, rung",
      "nghiquyết, nghị quyết, rung",
      "khuyen khiich, khuyen khich, nd73",
      "bảo vẹe rừng, bảo vệ rừng, rung",
    })
    void correctsOnlyWhatFindsNothing(String query, String understood, String source) {
      var answer = ask(query);

      assertThat(answer.hits()).extracting(Hit::source).containsExactly(source);
      assertThat(answer.interpretation().query()).isEqualTo(understood);
      assertThat(answer.notices()).extracting(Notice::code).containsExactly(Code.CORRECTED);
    }

    @Test
    void suggestsWhereSomethingIsFound() {
      var answer = ask("trồng rừng ngập mặn và trăm sóc");

      assertThat(answer.total()).isEqualTo(1);
      assertThat(answer.interpretation().query()).isNull();
      assertThat(answer.suggestion()).isEqualTo("trồng rừng ngập mặn và chăm sóc");
    }

    @Test
    void doesNotTakeTheSidesOfAnOperatorForNeighbours(@TempDir Path other) {
      try (var session = IndexSession.open(other, new Fingerprints("1", "1", "i"))) {
        session.put(Origin.of(other.resolve("a")), Sample.of("a", "Bảo vệ rừng.").build());
        for (int i = 0; i < 10; i++) {
          var often = Sample.of("b" + i, "Tàu " + i + " được bảo dừng.").build();
          session.put(Origin.of(other.resolve("b" + i)), often);
        }
        session.commit();
      }
      try (var harbour = DocumentIndex.open(other)) {
        var asked = new Search(harbour);
        assertThat(asked.search(SearchRequest.of("bảo rừng")).suggestion()).isEqualTo("bảo dừng");
        assertThat(asked.search(SearchRequest.of("bảo NEAR/5 rừng")).suggestion()).isNull();
      }
    }

    @Test
    void leavesNothingWhereAllIsWrong() {
      var answer = ask("nam:hôm-qua");

      assertThat(answer.total()).isZero();
      assertThat(answer.notices())
          .extracting(Notice::code)
          .containsExactly(Code.BAD_YEAR, Code.NOTHING_ASKED);
      assertThat(ask("rừng nam:hôm-qua").total()).isEqualTo(1);
    }

    @Test
    void tellsPlacesInTheQueryAsItWasGiven() {
      String decomposed = "ru\u031B\u0300ng (bie\u0302\u0309n";
      var notice = ask(decomposed).notices().getFirst();

      assertThat(notice.code()).isEqualTo(Code.UNCLOSED_BRACKET);
      assertThat(decomposed.substring(notice.start(), notice.end())).isEqualTo("(");
      String keys = "nghij (rung";
      assertThat(ask(keys).notices())
          .extracting(one -> keys.substring(one.start(), one.end()))
          .containsExactly("nghij", "(");
    }
  }

  @Nested
  class Limits {

    @Test
    void aPastedPageIsAnswered() {
      var page = new StringBuilder("Nghị quyết về bảo vệ rừng, chăm sóc rừng ngập mặn. ");
      for (int i = 0; i < 2_000; i++) {
        page.append("chữ").append(i).append(i % 9 == 0 ? ". (" : " ");
      }
      var answer = ask(page.toString());

      assertThat(answer.notices())
          .extracting(Notice::code)
          .contains(Code.READ_AS_TEXT, Code.CUT_WORDS);
    }

    @Test
    void cutsAreSaid() {
      assertThat(told("a* OR ".repeat(200) + "rừng")).contains(Code.CUT_CLAUSES);
      assertThat(told("(".repeat(30) + "rừng" + ")".repeat(30))).containsExactly(Code.CUT_NESTING);
      assertThat(found("(".repeat(30) + "mặn" + ")".repeat(30))).containsExactly("rung");
    }

    @Test
    void timeIsLimited() {
      // Where time is over at once, either everything was quick enough or the answer says so.
      var hasty = new Search(index, SearchSettings.builtIn().with(Duration.ofNanos(1)));
      var answer = hasty.search(SearchRequest.of("rừng"));

      boolean cut = answer.notices().stream().anyMatch(one -> one.code() == Code.CUT_TIME);
      assertThat(answer.exact()).isEqualTo(!cut);
    }

    @Test
    void anyTextIsAnswered() {
      String[] pieces = {
        "(",
        ")",
        "\"",
        "-",
        "NOT ",
        "OR ",
        "AND ",
        "NEAR/3 ",
        "exact:",
        "năm:",
        "loai:",
        "hieu-luc:",
        "het ",
        "2019 ",
        "rừng ",
        "bien~2 ",
        "ngh* ",
        "?",
        "73/2023/NĐ-CP ",
        "Điều 5 ",
        "nghij ",
        "xáng kiến ",
        "theme:x ",
        "so:1 ",
        "cites:73/2023/NĐ-CP ",
        "\u0301",
        "\uD83D\uDE00"
      };
      var random = new Random(73);
      for (int round = 0; round < 2_000; round++) {
        var query = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
          query.append(pieces[random.nextInt(pieces.length)]);
        }
        var answer = ask(query.toString());
        assertThat(answer.total()).as(query.toString()).isNotNegative();
        for (var notice : answer.notices()) {
          assertThat(notice.end()).isBetween(notice.start(), query.length());
        }
      }
    }
  }
}
