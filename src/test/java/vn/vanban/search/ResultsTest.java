package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.search.SearchDetails.Versions;

class ResultsTest {

  private static final long SEED = 20_260_701;

  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.NGHI_DINH, DocumentKind.THONG_TU, DocumentKind.KE_HOACH);

  private static final List<String> ISSUERS =
      List.of("Chính phủ", "Bộ Nội vụ", "Bộ Tài chính", "Hội Làm vườn Vạn An");

  private static final String LEAFLET =
      "Nước sạch về làng Sông Lam: từ nay mỗi nhà có một vòi nước, giá một khối là năm nghìn đồng,"
          + " ai cần thì báo cho trưởng thôn trước ngày rằm để được lắp đồng hồ và ký giấy. Nhà nào"
          + " ở xa đường ống thì đợi đến mùa khô, khi thợ của xã đào xong con mương phía sau đình.";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      for (var document : documents()) {
        session.put(Origin.of(folder.resolve(document.source())), document);
        // Several segments.
        if (document.source().endsWith("0.txt")) {
          session.commit();
        }
      }
      session.commit();
    }
    index = DocumentIndex.open(folder);
    search = new Search(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<AnalysedDocument> documents() {
    var random = new Random(SEED);
    var documents = new ArrayList<AnalysedDocument>();
    for (int i = 0; i < 60; i++) {
      documents.add(document(i, random));
    }
    documents.add(Sample.of("leaflet/a.txt", LEAFLET).title("Nước sạch về làng").build());
    documents.add(
        Sample.of("leaflet/b.txt", LEAFLET + " Trân trọng.").title("Nước sạch về làng").build());
    documents.add(
        Sample.of("copy/a.txt", "Quyết định về đường sá của xã.")
            .number("77/QĐ-UBND")
            .issued("Ủy ban nhân dân tỉnh Sông Lam", "2030-02-01")
            .build());
    documents.add(
        Sample.of("copy/b.txt", "Bản chụp lại, chỉ còn trang cuối: nơi nhận, chữ ký.")
            .number("77/QĐ-UBND")
            .issued("Ủy ban nhân dân tỉnh Sông Lam", "2030-02-01")
            .build());
    documents.add(
        Sample.of("copy/other.txt", "Quyết định về đường sá của xã.")
            .number("77/QĐ-UBND")
            .issued("Ủy ban nhân dân tỉnh Vạn An", "2030-02-01")
            .build());
    return documents;
  }

  private static AnalysedDocument document(int i, Random random) {
    var text = new StringBuilder("Việc số một là trồng rừng ở xã thứ " + i + ". ");
    if (random.nextInt(3) > 0) {
      text.append("Cảng biển phải sạch. ");
    }
    for (int cited = random.nextInt(4); cited > 0; cited--) {
      text.append("Thực hiện Nghị định số " + (1 + random.nextInt(9)) + "/2031/NĐ-CP. ");
    }
    var sample =
        Sample.of("d" + i + ".txt", text.toString())
            .number((i + 1) + "/2031/NĐ-CP")
            .kind(KINDS.get(random.nextInt(KINDS.size())))
            .title("Về cảng biển số " + "abcdefghij".charAt(i % 10));
    if (random.nextInt(5) > 0) {
      sample.issued(
          ISSUERS.get(random.nextInt(ISSUERS.size())),
          (2029 + random.nextInt(3)) + "-01-0" + (1 + random.nextInt(9)));
    }
    if (random.nextInt(4) == 0) {
      sample.theme("dare", "trồng rừng", "lam");
    }
    return sample.build();
  }

  private static SearchAnswer ask(SearchRequest request) {
    return search.search(request);
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }

  @Nested
  class Facets {

    private static final List<Facet> ALL = List.of(Facet.values());

    @Test
    void countWhatChoosingAValueWouldFind() {
      var filters = Filters.of(Facet.KIND, "nghị định", "thông tư").with(Facet.YEAR, "2029..2030");
      for (var chosen : List.of(Filters.NONE, filters, Filters.of(Facet.FAMILY, "state"))) {
        var request = SearchRequest.of("cảng biển").with(chosen);
        var answer = ask(request.with(SearchDetails.USUAL.withFacets(ALL, 1000)));

        assertThat(answer.facets()).extracting(FacetCounts::field).isEqualTo(ALL);
        for (var facet : answer.facets()) {
          assertThat(facet.others()).isZero();
          for (var value : facet.values()) {
            var one = ask(request.with(chosen.with(facet.field(), value.value())));
            assertThat(value.count()).as("%s %s", facet.field(), value).isEqualTo(one.total());
          }
        }
      }
    }

    @Test
    void countEachDocumentOnce() {
      var answer = ask(SearchRequest.of("cảng biển").with(SearchDetails.USUAL.withFacets(ALL, 9)));
      var kinds = answer.facets().getFirst();

      assertThat(kinds.values().stream().mapToLong(FacetCounts.Value::count).sum())
          .isEqualTo(answer.total());
      assertThat(answer.total()).isPositive();
    }

    @Test
    void sayHowManyValuesAreLeftOut() {
      var whole = facet(Facet.CITES, 1000, Filters.NONE);
      var three = facet(Facet.CITES, 3, Filters.NONE);

      assertThat(whole.values()).hasSizeGreaterThan(5);
      assertThat(three.values()).isEqualTo(whole.values().subList(0, 3));
      assertThat(three.others()).isEqualTo(whole.values().size() - 3);
    }

    @Test
    void keepWhatIsChosenInSight() {
      var filters = Filters.of(Facet.KIND, "luật").with(Facet.CITES, "9/2031/NĐ-CP");

      assertThat(facet(Facet.KIND, 1, filters).values())
          .filteredOn(FacetCounts.Value::selected)
          .extracting(FacetCounts.Value::value)
          .containsExactly("luật");
      assertThat(facet(Facet.CITES, 1, filters).values())
          .filteredOn(FacetCounts.Value::selected)
          .extracting(FacetCounts.Value::label)
          .containsExactly("9/2031/NĐ-CP");
    }

    private FacetCounts facet(Facet facet, int size, Filters filters) {
      var details = SearchDetails.USUAL.withFacets(List.of(facet), size);
      return ask(SearchRequest.of("").with(filters).with(details)).facets().getFirst();
    }

    @Test
    void takeAnyOfSeveralValues() {
      var some = ask(SearchRequest.of("").with(Filters.of(Facet.KIND, "nghị định"))).total();
      var others = ask(SearchRequest.of("").with(Filters.of(Facet.KIND, "ke hoach"))).total();
      var both =
          ask(SearchRequest.of("").with(Filters.of(Facet.KIND, "nghị định", "kế hoạch"))).total();

      assertThat(both).isEqualTo(some + others);
    }
  }

  @Nested
  class Pages {

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void goOnWhereTheLastOneEnded(SearchOrder order) {
      for (var query : List.of("cảng biển", "")) {
        for (var versions : Versions.values()) {
          var request =
              SearchRequest.of(query).with(order).with(SearchDetails.USUAL.withVersions(versions));
          var whole = ids(ask(request.with(new SearchPage(0, 100, null))));

          assertThat(walk(request, 7)).isEqualTo(whole).doesNotHaveDuplicates();
          assertThat(ids(ask(request.with(new SearchPage(14, 7, null)))))
              .isEqualTo(whole.subList(14, 21));
        }
      }
    }

    private List<String> walk(SearchRequest request, int size) {
      var ids = new ArrayList<String>();
      SearchCursor after = null;
      do {
        var page = ask(request.with(new SearchPage(0, size, after)));
        ids.addAll(ids(page));
        after = page.next() == null ? null : SearchCursor.parse(page.next()).orElseThrow();
      } while (after != null);
      return ids;
    }

    @Test
    void refuseCursorsOfOtherQuestions() {
      var request = SearchRequest.of("cảng biển");
      var cursor = SearchCursor.parse(String.valueOf(ask(request).next())).orElseThrow();
      var page = new SearchPage(0, 10, cursor);

      assertThatIllegalArgumentException().isThrownBy(() -> SearchRequest.of("rừng").with(page));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> request.with(SearchOrder.OLDEST).with(page));
      assertThat(SearchCursor.parse("abc")).isEmpty();
      assertThat(SearchCursor.parse(cursor.toString())).contains(cursor);
    }

    @Test
    void sayThatTheIndexHasChanged(@TempDir Path other) {
      try (var session = IndexSession.open(other, new Fingerprints("1", "1", "i"))) {
        put(session, other, "a.txt", "2030-01-05");
        put(session, other, "b.txt", "2030-01-04");
        put(session, other, "c.txt", "2030-01-03");
        session.commit();
        try (var changing = DocumentIndex.open(other)) {
          var searching = new Search(changing);
          var request = SearchRequest.of("").with(SearchOrder.NEWEST);
          var first = searching.search(request.with(new SearchPage(0, 1, null)));
          put(session, other, "d.txt", "2030-01-06");
          session.commit();
          var cursor = SearchCursor.parse(String.valueOf(first.next())).orElseThrow();
          var second = searching.search(request.with(new SearchPage(0, 9, cursor)));

          assertThat(first.hits()).extracting(Hit::source).containsExactly("a.txt");
          assertThat(second.hits()).extracting(Hit::source).containsExactly("b.txt", "c.txt");
          assertThat(second.notices())
              .extracting(Notice::code)
              .containsExactly(Notice.Code.OTHER_INDEX);
        }
      }
    }

    private void put(IndexSession session, Path in, String source, String issued) {
      var document = Sample.of(source, "Việc của " + source).issued("Bộ Nội vụ", issued).build();
      session.put(Origin.of(in.resolve(source)), document);
    }
  }

  @Nested
  class Orders {

    @Test
    void byDateKeepUndatedDocumentsLast() {
      var request = SearchRequest.of("").with(new SearchPage(0, 100, null));
      var newest = ask(request.with(SearchOrder.NEWEST)).hits();
      var oldest = ask(request.with(SearchOrder.OLDEST)).hits();
      var newestDates = dates(newest);
      var oldestDates = dates(oldest);

      assertThat(newest).hasSameSizeAs(oldest);
      assertThat(newest.getLast().issued()).isNull();
      assertThat(oldest.getLast().issued()).isNull();
      assertThat(oldestDates).isSorted();
      Collections.reverse(oldestDates);
      assertThat(newestDates).isEqualTo(oldestDates);
    }

    private List<String> dates(List<Hit> hits) {
      var dates = new ArrayList<String>();
      for (var hit : hits) {
        if (hit.issued() != null) {
          dates.add(hit.issued().toString());
        }
      }
      return dates;
    }

    @Test
    void byCitationsCountCitingDocuments(@TempDir Path other) {
      String once = "Thực hiện Kết luận số 1-KL/TW.";
      try (var session = IndexSession.open(other, new Fingerprints("1", "1", "i"))) {
        put(session, other, Sample.of("one.txt", "Không nhắc ai.").number("1-KL/TW"));
        put(session, other, Sample.of("two.txt", "Xem 2-KL/TW, " + once).number("2-KL/TW"));
        put(session, other, Sample.of("a.txt", once + " Thực hiện Kết luận số 2-KL/TW."));
        put(session, other, Sample.of("b.txt", once + " " + once + " " + once));
        session.commit();
      }
      try (var small = DocumentIndex.open(other)) {
        var answer = new Search(small).search(SearchRequest.of("").with(SearchOrder.CITATIONS));

        // Three documents cite the first, one the second besides itself.
        assertThat(answer.hits())
            .extracting(Hit::source)
            .startsWith("one.txt", "two.txt")
            .hasSize(4);
      }
    }

    private void put(IndexSession session, Path in, Sample sample) {
      var document = sample.build();
      session.put(Origin.of(in.resolve(document.source())), document);
    }
  }

  @Nested
  class VersionsOfADocument {

    @ParameterizedTest
    @ValueSource(strings = {"nước sạch làng sông lam", "tieu-de:\"nước sạch\""})
    void areOneHitWhereTextsAreNearlyTheSame(String query) {
      var answer = ask(SearchRequest.of(query));

      assertThat(answer.total()).isEqualTo(2);
      assertThat(answer.hits()).hasSize(1);
      assertThat(answer.hits().getFirst().versions()).hasSize(1);
      assertThat(sources(answer)).containsExactlyInAnyOrder("leaflet/a.txt", "leaflet/b.txt");
    }

    @Test
    void areOneHitWhereNumberIssuerAndDateAreTheSame() {
      var answer = ask(SearchRequest.of("so:77/QĐ-UBND"));

      assertThat(answer.total()).isEqualTo(3);
      assertThat(answer.hits()).hasSize(2);
      assertThat(sources(answer))
          .containsExactlyInAnyOrder("copy/a.txt", "copy/b.txt", "copy/other.txt");
    }

    @Test
    void areHitsOfTheirOwnWhereThatIsAskedFor() {
      var apart =
          ask(
              SearchRequest.of("so:77/QĐ-UBND")
                  .with(SearchDetails.USUAL.withVersions(Versions.APART)));

      assertThat(apart.hits()).hasSize(3).allMatch(hit -> hit.versions().isEmpty());
    }

    @Test
    void areNotThoseThatTheirNumbersTellApart() {
      var request = SearchRequest.of("trồng rừng").with(new SearchPage(0, 100, null));

      assertThat(ask(request).hits()).hasSize(60);
      assertThat(new HashSet<>(ids(ask(request)))).hasSize(60);
    }

    private List<String> sources(SearchAnswer answer) {
      var sources = new ArrayList<String>();
      for (var hit : answer.hits()) {
        sources.add(hit.source());
        hit.versions().forEach(version -> sources.add(version.source()));
      }
      return sources;
    }
  }

  @Nested
  class Highlights {

    @ParameterizedTest
    @ValueSource(strings = {"cang bien", "\"cảng biển\"", "tieu-de:cảng-biển", "cảng* AND biển"})
    void markTitles(String query) {
      var hit = ask(SearchRequest.of(query)).hits().getFirst();
      String title = String.valueOf(hit.title());

      assertThat(hit.titleHighlights()).isNotEmpty();
      assertThat(hit.titleHighlights().stream().map(mark -> mark.of(title)).toList())
          .containsAnyOf("cảng biển", "cảng");
    }

    @Test
    void comeInAsManyPassagesAsAreAskedFor() {
      for (int most : new int[] {0, 1, 3}) {
        var answer =
            ask(SearchRequest.of("cảng biển").with(SearchDetails.USUAL.withPassages(most)));
        assertThat(answer.hits()).allMatch(hit -> hit.passages().size() <= most);
      }
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchPage(1001, 10, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchPage(0, 101, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchDetails.USUAL.withFacets(List.of(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Filters.of(Facet.YEAR, "hôm qua"));
    assertThat(Arrays.asList(Facet.values())).contains(Facet.STATUS);
  }
}
