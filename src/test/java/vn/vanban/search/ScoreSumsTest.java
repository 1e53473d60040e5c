package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Sample;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;

class ScoreSumsTest {

  private static final List<String> WORDS =
      List.of("rừng", "rung", "biển", "trồng", "xã", "ven", "cảng", "ủy", "ban", "quyết");

  private static final List<String> QUESTIONS =
      List.of("trồng rừng ven biển", "UBND xã", "\"cảng biển\" rừng", "khong co");

  @TempDir Path folder;

  @Test
  void areWhatLuceneScores() {
    try (var index = Sample.index(folder, documents())) {
      for (var question : QUESTIONS) {
        var both = index.ask(snapshot -> scores(snapshot, question));

        assertThat(both.ours().keySet()).isEqualTo(both.lucene().keySet());
        both.lucene()
            .forEach((member, score) ->
                assertThat(both.ours().get(member)).isCloseTo(score, within(1e-4f)));
      }
    }
  }

  @Test
  void ofSomeMembersAreThoseOfAll() {
    try (var index = Sample.index(folder, documents())) {
      var both =
          index.ask(snapshot -> {
            var sums = sums(snapshot, QUESTIONS.getFirst());
            var leaf = snapshot.searcher().getIndexReader().leaves().getFirst();
            int members = leaf.reader().maxDoc();
            sums.goTo(leaf);
            var parts = new ArrayList<Float>();
            for (int first = 0; first < members; first += 7) {
              int end = Math.min(first + 7, members);
              float[] some = sums.of(first, end);
              for (int i = 0; i < end - first; i++) {
                parts.add(some[i]);
              }
            }
            var again = sums(snapshot, QUESTIONS.getFirst());
            again.goTo(leaf);
            var whole = new ArrayList<Float>();
            for (float score : again.of(0, members)) {
              whole.add(score);
            }
            return List.of(parts, whole);
          });

      assertThat(both.getFirst()).isEqualTo(both.getLast()).anyMatch(score -> score > 0);
    }
  }

  private record Both(Map<Integer, Float> ours, Map<Integer, Float> lucene) {}

  private static Both scores(Snapshot snapshot, String question) throws IOException {
    var ours = new HashMap<Integer, Float>();
    var sums = sums(snapshot, question);
    for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
      sums.goTo(leaf);
      float[] scores = sums.of(0, leaf.reader().maxDoc());
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        if (scores[i] > 0) {
          ours.put(leaf.docBase + i, scores[i]);
        }
      }
    }
    var lucene = new HashMap<Integer, Float>();
    var query = scoring(snapshot).passages(terms(question));
    for (var hit : snapshot.searcher().search(query, 1_000).scoreDocs) {
      lucene.put(hit.doc, hit.score);
    }
    return new Both(ours, lucene);
  }

  private static ScoreSums sums(Snapshot snapshot, String question) throws IOException {
    return new ScoreSums(
        scoring(snapshot).passages(terms(question)), lookup(snapshot), new TextLengths(snapshot));
  }

  private static Scoring scoring(Snapshot snapshot) {
    return new Scoring(snapshot.documents(), lookup(snapshot));
  }

  private static TermLookup lookup(Snapshot snapshot) {
    return new TermLookup(snapshot.searcher(), new TermMemory(), new PostingsMemory());
  }

  private static Terms terms(String question) {
    return Terms.of(QueryParser.parse(question).node().orElseThrow(), Synonyms.builtIn());
  }

  private static List<AnalysedDocument> documents() {
    var random = new Random(7);
    var documents = new ArrayList<AnalysedDocument>();
    for (int i = 0; i < 60; i++) {
      var text = new StringBuilder();
      for (int word = 0; word < 5 + random.nextInt(40); word++) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 9 == 8 ? ". " : " ");
      }
      documents.add(Sample.of("d" + i + ".txt", text.toString()).build());
    }
    return documents;
  }
}
