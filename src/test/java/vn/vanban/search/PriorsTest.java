package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.Sample;
import vn.vanban.search.SearchAnswer.Hit;

class PriorsTest {

  private static final String TEXT = "Xã trồng rừng ven biển.";
  private static final String ISSUER = "Chính phủ";

  @TempDir Path folder;

  @Test
  void ofDocumentsThatSayTheSameTheCitedAndTheRecentStandFirst() {
    var hits =
        hits(
            Sample.of("a-old.txt", TEXT).number("1/1990/NĐ-CP").issued(ISSUER, "1990-01-01"),
            Sample.of("b-new.txt", TEXT).number("2/2020/NĐ-CP").issued(ISSUER, "2020-01-01"),
            Sample.of("c-cited.txt", TEXT).number("3/2020/NĐ-CP").issued(ISSUER, "2020-01-01"),
            Sample.of("d.txt", "Theo Nghị định số 3/2020/NĐ-CP."),
            Sample.of("e.txt", "Thực hiện Nghị định số 3/2020/NĐ-CP."));

    assertThat(hits)
        .extracting(Hit::source)
        .containsExactly("c-cited.txt", "b-new.txt", "a-old.txt");
    assertThat(signals(hits.getFirst())).contains(Signal.CITED, Signal.RECENT);
    assertThat(signals(hits.get(1))).contains(Signal.RECENT).doesNotContain(Signal.CITED);
  }

  @Test
  void whatAnswersBetterStandsBeforeWhatIsCited() {
    var hits =
        hits(
            Sample.of("answer.txt", TEXT),
            Sample.of("cited.txt", "Ven biển trồng rau, rừng ở trên núi.").number("3/2020/NĐ-CP"),
            Sample.of("d.txt", "Theo Nghị định số 3/2020/NĐ-CP."));

    assertThat(hits).extracting(Hit::source).containsExactly("answer.txt", "cited.txt");
  }

  private List<Hit> hits(Sample... samples) {
    try (var index = Sample.index(folder, Stream.of(samples).map(Sample::build).toList())) {
      var request = SearchRequest.of("trồng rừng ven biển");
      var details = request.details().withExplanations();
      return new Search(index)
          .search(request.with(details.withVersions(SearchDetails.Versions.APART)))
          .hits();
    }
  }

  private static List<Signal> signals(Hit hit) {
    return Objects.requireNonNull(hit.explanation()).parts().stream()
        .map(Explanation.Part::signal)
        .toList();
  }
}
