package vn.vanban.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.vanban.search.Filters;
import vn.vanban.search.RankedDocument;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;

/**
 * The questions of a set, asked one after the other by one client: once as a person asks, for a
 * page with its passages, which is timed, and once for the ranks that are scored.
 *
 * @param ranked for each question its best documents
 * @param nanos for each question how long its page took
 */
public record RetrievalRun(
    List<RetrievalSet.Question> questions, List<List<RankedDocument>> ranked, List<Long> nanos) {

  private static final int DEPTH = 100;

  /**
   * @param asked what becomes of a question before it is asked
   */
  public static RetrievalRun of(RetrievalSet set, Search search, UnaryOperator<String> asked) {
    var ranked = ranked(set, search, asked);
    // By now the code is compiled and the index in memory.
    var nanos = new ArrayList<Long>();
    for (var question : set.questions()) {
      var request = SearchRequest.of(asked.apply(question.text()));
      long start = System.nanoTime();
      search.search(request);
      nanos.add(System.nanoTime() - start);
    }
    return new RetrievalRun(set.questions(), ranked, nanos);
  }

  /** Without asking for pages; nothing is timed. */
  public static RetrievalRun ranks(RetrievalSet set, Search search, UnaryOperator<String> asked) {
    return new RetrievalRun(set.questions(), ranked(set, search, asked), List.of());
  }

  private static List<List<RankedDocument>> ranked(
      RetrievalSet set, Search search, UnaryOperator<String> asked) {
    var ranked = new ArrayList<List<RankedDocument>>();
    for (var question : set.questions()) {
      ranked.add(search.rank(asked.apply(question.text()), Filters.NONE, DEPTH));
    }
    return ranked;
  }

  public RetrievalScores scores() {
    var ids =
        ranked.stream().map(each -> each.stream().map(RetrievalRun::recordId).toList()).toList();
    return RetrievalScores.of(questions, ids);
  }

  public double queriesPerSecond() {
    return nanos.size() * 1e9 / Math.max(1, nanos.stream().mapToLong(Long::longValue).sum());
  }

  /**
   * How long a page took at most for a share of the questions.
   *
   * @param share over 0, up to 1
   */
  public double millis(double share) {
    var sorted = nanos.stream().sorted().toList();
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place)) / 1e6;
  }

  /** In the form of TREC: question, Q0, document, rank from 1, score, name of the run. */
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ranked.size(); i++) {
        for (int rank = 0; rank < ranked.get(i).size(); rank++) {
          var document = ranked.get(i).get(rank);
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.6f vanban\n",
                  questions.get(i).id(),
                  recordId(document),
                  rank + 1,
                  document.score()));
        }
      }
    }
  }

  /** A record goes by its file, "#" and its id. */
  static String recordId(RankedDocument document) {
    return document.source().substring(document.source().indexOf('#') + 1);
  }
}
