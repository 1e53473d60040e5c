package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.search.SearchAnswer.Hit;

class ExplanationTest {

  /** More than a second look goes over. */
  private static final int MANY = 260;

  private static final String QUERY = "trồng rừng ven biển";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    var samples = new ArrayList<Sample>();
    samples.add(Sample.of("title.txt", "Mỗi xã trồng rừng ven biển.").title("Trồng rừng ven biển"));
    samples.add(
        Sample.of("number.txt", "Việc trồng rừng.").number("12/2031/NĐ-CP").title("Trồng rừng"));
    samples.add(Sample.of("citing.txt", "Theo Nghị định số 12/2031/NĐ-CP, trồng rừng."));
    for (int i = 0; i < MANY; i++) {
      samples.add(Sample.of("d" + i + ".txt", "Xã " + i + " trồng cây, giữ rừng, ven biển."));
    }
    index = Sample.index(folder, samples.stream().map(Sample::build).toList());
    search = new Search(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<Hit> hits(SearchRequest request) {
    return search
        .search(
            request.with(
                request.details().withExplanations().withVersions(SearchDetails.Versions.APART)))
        .hits();
  }

  private static Explanation of(Hit hit) {
    return Objects.requireNonNull(hit.explanation());
  }

  private static double worth(Explanation explanation) {
    return explanation.parts().stream().mapToDouble(Explanation.Part::worth).sum();
  }

  @Test
  void partsAddUpToTheScore() {
    for (var query :
        List.of(QUERY, "trong rung", "12/2031/NĐ-CP rừng", "\"giữ rừng\"", "ubnd xã")) {
      for (var hit : hits(SearchRequest.of(query))) {
        var explanation = of(hit);
        assertThat(explanation.closely()).isTrue();
        assertThat(hit.score()).as(query).isCloseTo(1 + worth(explanation), within(1e-3));
        assertThat(explanation.parts())
            .isNotEmpty()
            .allMatch(part -> Math.abs(part.value() * part.weight() - part.worth()) < 1e-9);
      }
    }
  }

  @Test
  void partsNameWhatWasTyped() {
    var first = hits(SearchRequest.of(QUERY)).getFirst();

    assertThat(first.source()).isEqualTo("title.txt");
    var parts = of(first).parts();
    assertThat(parts).extracting(Explanation.Part::text).contains("rừng", "ven biển", "");
    assertThat(parts)
        .extracting(Explanation.Part::signal)
        .contains(Signal.WORDS, Signal.PAIRS, Signal.TITLE, Signal.MATCHED);
    assertThat(parts.getFirst().worth()).isGreaterThanOrEqualTo(parts.getLast().worth());
  }

  @Test
  void numbersTellTheDocumentFromThoseThatCiteIt() {
    var hits = hits(SearchRequest.of("12/2031/NĐ-CP"));

    assertThat(hits).extracting(Hit::source).startsWith("number.txt", "citing.txt");
    assertThat(of(hits.get(0)).parts().getFirst().signal()).isEqualTo(Signal.OWN_NUMBER);
    assertThat(of(hits.get(1)).parts().getFirst().signal()).isEqualTo(Signal.CITES_NUMBER);
  }

  @Test
  void whatStandsBehindTheFirstIsSaidToo() {
    var last = hits(SearchRequest.of(QUERY).with(new SearchPage(MANY - 10, 10, null)));

    assertThat(last)
        .hasSize(10)
        .allSatisfy(hit -> {
          assertThat(of(hit).closely()).isFalse();
          assertThat(of(hit).parts()).isNotEmpty();
          assertThat(hit.score()).isLessThan(1);
        });
  }

  @Test
  void areGivenToWhoAsksForThem() {
    var asked = SearchRequest.of(QUERY);

    assertThat(search.search(asked).hits()).allMatch(hit -> hit.explanation() == null);
    assertThat(hits(asked.with(SearchOrder.NEWEST))).allMatch(hit -> hit.explanation() == null);
  }
}
