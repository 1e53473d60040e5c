package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;

class SecondLookTest {

  private static final Sample ACCENTED = Sample.of("a.txt", "Xã trồng rừng ven biển mùa xuân.");
  private static final Sample PLAIN = Sample.of("b.txt", "Xa trong rung ven bien mua xuan.");

  @TempDir Path folder;

  @Test
  void seesTheSameHoweverTheIndexIsDivided() {
    var one = folder.resolve("one");
    var two = folder.resolve("two");
    try (var both = Sample.index(one, List.of(ACCENTED.build(), PLAIN.build()))) {
      Sample.index(two, List.of(ACCENTED.build())).close();
      try (var apart = Sample.index(two, List.of(PLAIN.build()))) {
        assertThat(segments(both)).isEqualTo(1);
        assertThat(segments(apart)).isEqualTo(2);
        assertThat(scores(apart)).isEqualTo(scores(both)).hasSize(2);
      }
    }
  }

  private static List<Double> scores(DocumentIndex index) {
    var request = SearchRequest.of("xã trồng rừng ven biển mùa xuân");
    var details = request.details().withVersions(SearchDetails.Versions.APART);
    return new Search(index)
        .search(request.with(details)).hits().stream().map(SearchAnswer.Hit::score).toList();
  }

  private static int segments(DocumentIndex index) {
    return index.ask(snapshot -> snapshot.searcher().getIndexReader().leaves().size());
  }
}
