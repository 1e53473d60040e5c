package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.search.SearchAnswer.Hit;

class PriorsTest {

  private static final String TEXT = "Xã trồng rừng ven biển.";
  private static final String ISSUER = "Chính phủ";

  @TempDir Path folder;

  @Test
  void ofDocumentsThatSayTheSameTheCitedAndTheRecentStandFirst() {
    put(
        Sample.of("a-old.txt", TEXT).number("1/1990/NĐ-CP").issued(ISSUER, "1990-01-01"),
        Sample.of("b-new.txt", TEXT).number("2/2020/NĐ-CP").issued(ISSUER, "2020-01-01"),
        Sample.of("c-cited.txt", TEXT).number("3/2020/NĐ-CP").issued(ISSUER, "2020-01-01"),
        Sample.of("d.txt", "Theo Nghị định số 3/2020/NĐ-CP."),
        Sample.of("e.txt", "Thực hiện Nghị định số 3/2020/NĐ-CP."));

    var hits = hits();
    assertThat(hits)
        .extracting(Hit::source)
        .containsExactly("c-cited.txt", "b-new.txt", "a-old.txt");
    assertThat(signals(hits.getFirst())).contains(Signal.CITED, Signal.RECENT);
    assertThat(signals(hits.get(1))).contains(Signal.RECENT).doesNotContain(Signal.CITED);
  }

  @Test
  void whatAnswersBetterStandsBeforeWhatIsCited() {
    put(
        Sample.of("answer.txt", TEXT),
        Sample.of("cited.txt", "Ven biển trồng rau, rừng ở trên núi.").number("3/2020/NĐ-CP"),
        Sample.of("d.txt", "Theo Nghị định số 3/2020/NĐ-CP."));

    assertThat(hits()).extracting(Hit::source).containsExactly("answer.txt", "cited.txt");
  }

  private void put(Sample... samples) {
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      for (var sample : samples) {
        var document = sample.build();
        session.put(Origin.of(folder.resolve(document.source())), document);
      }
      session.commit();
    }
  }

  private List<Hit> hits() {
    try (var index = DocumentIndex.open(folder)) {
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
