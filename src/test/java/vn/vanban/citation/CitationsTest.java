package vn.vanban.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vanban.citation.Written.article;
import static vn.vanban.citation.Written.official;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import vn.vanban.citation.Asked.Found;
import vn.vanban.citation.Asked.Several;
import vn.vanban.citation.Asked.Unknown;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.citation.Graph.CitationEdge;
import vn.vanban.citation.Graph.Document;
import vn.vanban.citation.GraphRequest.Direction;
import vn.vanban.citation.History.Effect;
import vn.vanban.citation.History.Status;
import vn.vanban.citation.ReferencesAnswer.ResolvedReference;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionText;
import vn.vanban.document.Warning;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.Relation;

class CitationsTest {

  private static final PartialDate TODAY = new PartialDate(2025, 6, 1);

  private static final String NQ45 = "45-nq-tw-bo-chinh-tri-2019";
  private static final String CTR76 = "76-ctr-tu-thanh-uy-hai-phong-2019";
  private static final String KH254 = "254-kh-ubnd-ubnd-thanh-pho-hai-phong-2019";
  private static final String LAW = "57-2020-qh14-quoc-hoi-2020";
  private static final String ND17 = "17-2021-nd-cp-chinh-phu-2021";
  private static final String ND50 = "50-2024-nd-cp-chinh-phu-2024";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Citations citations;

  @BeforeAll
  static void indexDocuments() {
    index = Written.index(folder, documents());
    citations = new Citations(index, Issuers.builtIn());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static AnalysedDocument[] documents() {
    return new AnalysedDocument[] {
      official("45-NQ/TW", DocumentKind.NGHI_QUYET, "Bộ Chính trị", "2019-01-24")
          .title("về xây dựng và phát triển thành phố Hải Phòng")
          .text("Thành phố phải đi đầu trong phát triển cảng biển."),
      official("45-NQ/TW", DocumentKind.NGHI_QUYET, "Ban Chấp hành Trung ương", "2023-11-24")
          .title("về đội ngũ trí thức")
          .text("Trí thức là lực lượng lao động sáng tạo."),
      official("76-CTr/TU", DocumentKind.CHUONG_TRINH_HANH_DONG, "Thành ủy Hải Phòng", "2019-07-08")
          .text(
              "Thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019 của Bộ Chính trị, Thành ủy yêu"
                  + " cầu các ngành lập kế hoạch."),
      official("254/KH-UBND", DocumentKind.KE_HOACH, "UBND thành phố Hải Phòng", "2019-10-22")
          .text(
              "Thực hiện Chương trình hành động số 76-CTr/TU ngày 08/7/2019 của Thành ủy, Ủy ban"
                  + " nhân dân thành phố ban hành kế hoạch này."),
      official("02-CTr/TU", DocumentKind.CHUONG_TRINH, "Thành ủy Hải Phòng", "2020-12-25")
          .text("Chương trình của thành phố cảng."),
      official("02-CTr/TU", DocumentKind.CHUONG_TRINH, "Tỉnh ủy Sông Lam", "2020-11-30")
          .text("Chương trình của tỉnh."),
      official("15/BC-TU", DocumentKind.BAO_CAO, "Thành ủy Hải Phòng", "2021-03-01")
          .text("Sau ba tháng thực hiện Chương trình số 02-CTr/TU, các quận đã có kế hoạch."),
      official("57/2020/QH14", DocumentKind.LUAT, "Quốc hội", "2020-06-16")
          .title("Luật Thanh niên")
          .effective("2021-01-01")
          .text("Luật này quy định quyền và nghĩa vụ của thanh niên."),
      official("17/2021/NĐ-CP", DocumentKind.NGHI_DINH, "Chính phủ", "2021-03-09")
          .effective("2021-04-24")
          .text("Nghị định này quy định chi tiết Điều 22 Luật Thanh niên về đối thoại."),
      official("50/2024/NĐ-CP", DocumentKind.NGHI_DINH, "Chính phủ", "2024-05-10")
          .effective("2024-06-25")
          .text("Nghị định này thay thế Nghị định số 17/2021/NĐ-CP ngày 09/3/2021 của Chính phủ."),
      official("30/2023/NĐ-CP", DocumentKind.NGHI_DINH, "Chính phủ", "2023-06-08")
          .effective("2023-07-01")
          .text("Bãi bỏ khoản 2 Điều 5 Nghị định số 17/2021/NĐ-CP."),
      official("12/2024/TT-BNV", DocumentKind.THONG_TU, "Bộ Nội vụ", "2024-11-20")
          .text(
              "Căn cứ Luật Thanh niên số 57/2020/QH14 ngày 16/6/2020;\n"
                  + "Căn cứ Nghị định số 17/2021/NĐ-CP ngày 09/3/2021 của Chính phủ;\n"
                  + "Bộ trưởng Bộ Nội vụ ban hành Thông tư về đối thoại."),
      article("Đường ra biển lớn", "2021-05-05")
          .text(
              "Chương trình hành động số 76-CTr/TU thực hiện Nghị quyết số 45-NQ/TW đã được hai"
                  + " năm. Nghị quyết Trung ương 4 khóa XII cũng được nhắc lại."),
      article("Nói và làm", "2024-02-02")
          .text(
              "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII đã chỉ rõ. Nghị"
                  + " định 17 quy định việc đối thoại với thanh niên. Xem thêm 02-CTr/TU."),
    };
  }

  private static List<CitingHit> citing(String cited, int steps) {
    return citations.citing(new CitingRequest(cited, null, null, steps, 0, 100)).hits();
  }

  private static List<String> numbers(List<CitingHit> hits) {
    return hits.stream().map(hit -> hit.number() == null ? hit.title() : hit.number()).toList();
  }

  private static <T> T found(Asked<T> asked) {
    assertThat(asked).isInstanceOf(Found.class);
    return ((Found<T>) asked).answer();
  }

  private static Graph graph(String document, Direction direction, int depth, Relation... only) {
    return found(citations.graph(new GraphRequest(document, direction, depth, Set.of(only), 100)));
  }

  private static List<String> edges(Graph graph) {
    return graph.citations().stream()
        .map(edge -> edge.from() + " " + edge.relation() + " " + edge.to())
        .toList();
  }

  private static ResolvedReference reference(String document, String text) {
    return citations.references(document).orElseThrow().references().stream()
        .filter(reference -> reference.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String title) {
    return citing("02-CTr/TU", 1).stream()
        .filter(hit -> title.equals(hit.title()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Nested
  class Identity {

    @Test
    void isTheIssuersOfThePlaceThatTheDocumentComesFrom() {
      assertThat(reference("15/BC-TU", "Chương trình số 02-CTr/TU").document())
          .isEqualTo("02-ctr-tu-thanh-uy-hai-phong-2020");
    }

    @Test
    void isInDoubtWhereNothingTellsThePlace() {
      var reference = reference(id("Nói và làm"), "02-CTr/TU");

      assertThat(reference.resolution()).isEqualTo(Resolution.AMBIGUOUS);
      assertThat(reference.candidates())
          .containsExactly("02-ctr-tu-thanh-uy-hai-phong-2020", "02-ctr-tu-tinh-uy-song-lam-2020");
    }

    @Test
    void isNeverThatOfALaterDocument() {
      assertThat(citing(NQ45, 1)).extracting(CitingHit::title).contains("Đường ra biển lớn");
      assertThat(citing("45-nq-tw-ban-chap-hanh-trung-uong-2023", 1)).isEmpty();
    }

    @Test
    void ofANameIsThatOfTheNumber() {
      assertThat(numbers(citing("57/2020/QH14", 1)))
          .containsExactly("12/2024/TT-BNV", "17/2021/NĐ-CP");
      assertThat(numbers(citing("Luật Thanh niên", 1)))
          .containsExactly("12/2024/TT-BNV", "17/2021/NĐ-CP");
    }

    @Test
    void ofAShortFormIsTheOnlyOneInTheCollection() {
      assertThat(reference(id("Nói và làm"), "Nghị định 17").document()).isEqualTo(ND17);
    }

    @Test
    void ofAPlenumIsOneUnderAllItsNames() {
      var missing = citations.missing(0, 10);

      assertThat(missing.hits().getFirst().name()).isEqualTo("Nghị quyết Trung ương 4 khóa XII");
      assertThat(missing.hits().getFirst().documents()).isEqualTo(2);
    }

    @Test
    void isFoundForEarlierReferencesWhenADocumentComesIn(@TempDir Path empty) {
      var citing =
          official("1/KH-UBND", DocumentKind.KE_HOACH, "UBND tỉnh Sông Lam", "2024-01-02")
              .text("Thực hiện Nghị định số 73/2023/NĐ-CP của Chính phủ.");
      try (var before = Written.index(empty, citing)) {
        var answer = new Citations(before, Issuers.builtIn()).references("1/KH-UBND");
        assertThat(answer.orElseThrow().references().getFirst().resolution())
            .isEqualTo(Resolution.MISSING);
      }
      var late =
          official("73/2023/NĐ-CP", DocumentKind.NGHI_DINH, "Chính phủ", "2023-09-29")
              .text("Khuyến khích, bảo vệ cán bộ.");
      try (var after = Written.index(empty, late)) {
        var answer = new Citations(after, Issuers.builtIn()).references("1/KH-UBND");
        assertThat(answer.orElseThrow().references().getFirst().document())
            .isEqualTo("73-2023-nd-cp-chinh-phu-2023");
      }
    }
  }

  @Nested
  class Citing {

    @Test
    void showsSentenceRelationAndProvision() {
      var hit = citing("17/2021/NĐ-CP", 1).getLast();
      var request =
          new CitingRequest(
              "17/2021/NĐ-CP",
              ProvisionText.parse("Điều 5").orElseThrow(),
              Relation.REPEALS,
              1,
              0,
              10);

      assertThat(hit.number()).isEqualTo("30/2023/NĐ-CP");
      assertThat(hit.references().getFirst().sentence().text())
          .isEqualTo("Bãi bỏ khoản 2 Điều 5 Nghị định số 17/2021/NĐ-CP.");
      assertThat(numbers(citations.citing(request).hits())).containsExactly("30/2023/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "8, 3"})
    void reachesThoseThatCiteOverOthers(int steps, int total) {
      assertThat(citing(NQ45, steps)).hasSize(total);
    }

    @Test
    void listsTheNearestFirstAndPagesThroughThem() {
      var all = citing(NQ45, 2);
      var second = citations.citing(new CitingRequest(NQ45, null, null, 2, 1, 1));

      assertThat(all).extracting(CitingHit::steps).containsExactly(1, 1, 2);
      assertThat(all.getLast().id()).isEqualTo(KH254);
      assertThat(second.hits().getFirst().id()).isEqualTo(all.get(1).id());
      assertThat(second.next()).isEqualTo("2");
    }

    @Test
    void ofANumberOfSeveralNamesThemAll() {
      assertThat(citations.citing(CitingRequest.of("02-CTr/TU", 0, 10)).cited())
          .extracting(Document::key)
          .contains("02-ctr-tu-thanh-uy-hai-phong-2020", "02-ctr-tu-tinh-uy-song-lam-2020");
    }

    @Test
    void ofWhatNobodyKnowsIsEmpty() {
      assertThat(citations.citing(CitingRequest.of("999/2019/NĐ-CP", 0, 10)).total()).isZero();
    }
  }

  @Nested
  class Graphs {

    @Test
    void followTheChainFromThePartyToTheCity() {
      var chain =
          graph(NQ45, Direction.BOTH, 6, GraphRequest.CARRYING_OUT.toArray(Relation[]::new));

      assertThat(chain.documents())
          .extracting(Document::key, Document::distance)
          .containsExactly(tuple(NQ45, 0), tuple(CTR76, 1), tuple(KH254, 2));
      assertThat(edges(chain))
          .containsExactly(KH254 + " implements " + CTR76, CTR76 + " implements " + NQ45);
    }

    @Test
    void knowWhatATextSaysOfTwoOthers() {
      var stated =
          graph(NQ45, Direction.IN, 1).citations().stream()
              .filter(edge -> edge.from().equals(CTR76))
              .findFirst()
              .orElseThrow();

      assertThat(stated.references()).isEqualTo(2);
      assertThat(stated.statedBy()).hasSize(1);
    }

    @Test
    void holdProvisionsAndMissingDocuments() {
      var graph = graph(ND17, Direction.BOTH, 1);
      var repeal =
          graph.citations().stream()
              .filter(edge -> edge.relation() == Relation.REPEALS)
              .findFirst()
              .orElseThrow();

      assertThat(repeal.provisions()).hasToString("[khoản 2 Điều 5]");
      assertThat(edges(graph)).contains(ND17 + " guides " + LAW);
    }

    @Test
    void sayHowManyDocumentsTheyLeftOut() {
      var full = graph(ND17, Direction.BOTH, 2);
      var cut = found(citations.graph(new GraphRequest(ND17, Direction.BOTH, 1, Set.of(), 2)));

      assertThat(full.omitted()).isZero();
      assertThat(cut.documents()).hasSize(2);
      assertThat(cut.omitted()).isPositive();
    }

    @Test
    void areAskedForByOneDocument() {
      assertThat(citations.graph(new GraphRequest("02-CTr/TU", Direction.IN, 1, Set.of(), 10)))
          .isInstanceOf(Several.class);
      assertThat(citations.graph(new GraphRequest("9/NQ-XX", Direction.IN, 1, Set.of(), 10)))
          .isInstanceOf(Unknown.class);
    }

    @Test
    void ofADocumentThatIsNotHeldAreAskedForByItsKey() {
      var missing =
          graph(id("Nói và làm"), Direction.OUT, 1).documents().stream()
              .filter(document -> document.resolution() == Resolution.MISSING)
              .findFirst()
              .orElseThrow();

      assertThat(graph(missing.key(), Direction.IN, 1).root()).isEqualTo(missing.key());
      assertThat(graph(missing.key(), Direction.IN, 1).documents()).hasSize(3);
    }

    @Test
    void areReadByOthersAsGraphMl() throws Exception {
      var out = new StringWriter();
      GraphMl.write(graph(ND17, Direction.BOTH, 2), out);
      var factory = DocumentBuilderFactory.newInstance();
      var xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(out + "")));

      assertThat(xml.getElementsByTagName("node").getLength())
          .isEqualTo(graph(ND17, Direction.BOTH, 2).documents().size());
      assertThat(xml.getElementsByTagName("edge").getLength())
          .isEqualTo(graph(ND17, Direction.BOTH, 2).citations().size());
    }

    @Test
    void quoteWhatDotWouldRead() throws IOException {
      var document =
          new Document(
              "a\"b",
              null,
              null,
              "Tên \"lạ\" \\ dài",
              null,
              null,
              null,
              null,
              null,
              Resolution.HELD,
              List.of(),
              0);
      var out = new StringBuilder();
      GraphDot.write(new Graph("a\"b", List.of(document), List.<CitationEdge>of(), 0), out);

      assertThat(out).contains("\"a\\\"b\" [label=\"Tên \\\"lạ\\\" \\\\ dài\"");
    }
  }

  @Nested
  class Paths {

    @Test
    void leadOverOtherDocuments() {
      var answer = found(citations.paths(KH254, NQ45));

      assertThat(answer.steps()).isEqualTo(2);
      assertThat(answer.total()).isEqualTo(1);
      assertThat(answer.paths()).containsExactly(List.of(KH254, CTR76, NQ45));
      assertThat(answer.complete()).isTrue();
    }

    @Test
    void thatDoNotExistAreSoughtToTheEnd() {
      var answer = found(citations.paths(NQ45, KH254));

      assertThat(answer.paths()).isEmpty();
      assertThat(answer.total()).isZero();
      assertThat(answer.complete()).isTrue();
    }
  }

  @Nested
  class Histories {

    @ParameterizedTest
    @CsvSource({
      "2021-04-01, NOT_YET",
      "2022-01-01, IN_FORCE",
      "2023-12-31, PARTLY_IN_FORCE",
      "2024-06-25, ENDED",
    })
    void tellValidityOnADay(String day, Status status) {
      assertThat(history(ND17, day).validity().status()).isEqualTo(status);
    }

    @Test
    void doNotKnowWhatTheCollectionDoesNotTell() {
      assertThat(history(ND50, "2025-01-01").validity().status()).isEqualTo(Status.NOT_KNOWN);
      assertThat(history("76-CTr/TU", "2025-01-01").validity().status())
          .isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void listWhatWasDoneToADocumentAndItsProvisions() {
      assertThat(history(ND17, "2025-01-01").effects())
          .extracting(Effect::relation, effect -> effect.by().number(), this::provisions)
          .containsExactly(
              tuple(Relation.REPEALS, "30/2023/NĐ-CP", "[khoản 2 Điều 5]"),
              tuple(Relation.REPLACES, "50/2024/NĐ-CP", "[]"));
      assertThat(history(LAW, "2025-01-01").effects())
          .extracting(effect -> effect.relation() + " " + effect.by().number())
          .containsExactly("guides 17/2021/NĐ-CP");
    }

    private String provisions(Effect effect) {
      return effect.provisions().toString();
    }

    private History history(String document, String day) {
      return found(citations.history(document, PartialDate.parse(day)));
    }
  }

  @Nested
  class Checks {

    @Test
    void findReferencesToEndedDocuments() {
      var stale = citations.stale(0, 10);

      assertThat(stale.total()).isEqualTo(1);
      assertThat(stale.hits().getFirst().number()).isEqualTo("12/2024/TT-BNV");
      assertThat(stale.hits().getFirst().cited()).isEqualTo(ND17);
      assertThat(stale.hits().getFirst().endedBy()).isEqualTo(ND50);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-20, cites-ended-document", "2022-11-20,"})
    void dependOnTheDateOfTheDraft(String date, @Nullable String code) {
      var draft =
          official("9/QĐ-BNV", DocumentKind.QUYET_DINH, "Bộ Nội vụ", date)
              .text("Căn cứ Nghị định số 17/2021/NĐ-CP ngày 09/3/2021 của Chính phủ;");

      assertThat(citations.check(draft, TODAY))
          .extracting(Warning::code)
          .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void compareDatesWithTheDocumentsThatAreHeld() {
      var draft =
          official("9/QĐ-BNV", DocumentKind.QUYET_DINH, "Bộ Nội vụ", "2022-01-01")
              .text("Căn cứ Luật Thanh niên số 57/2020/QH14 ngày 26/6/2020;");

      assertThat(citations.check(draft, TODAY))
          .extracting(Warning::code)
          .containsExactly("date-contradicts-collection");
    }
  }

  @Nested
  class Rankings {

    @Test
    void countReferencesAndDocuments() {
      var first = citations.mostCited(0, 10).hits().getFirst();

      assertThat(first.number()).isEqualTo("17/2021/NĐ-CP");
      assertThat(first.citations()).isEqualTo(4);
      assertThat(first.documents()).isEqualTo(4);
      assertThat(citations.references(ND17).orElseThrow().citedBy()).isEqualTo(4);
    }

    @Test
    void ofMissingDocumentsLeaveOutWhatIsHeldOrMayBe() {
      assertThat(citations.missing(0, 100).hits())
          .extracting(RankedAnswer.RankedHit::id)
          .containsOnlyNulls();
      assertThat(citations.missing(0, 100).total()).isEqualTo(1);
    }
  }
}
