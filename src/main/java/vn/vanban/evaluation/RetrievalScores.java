package vn.vanban.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How well ranked documents answer questions, each figure the mean over the questions, 0 to 1.
 * Documents that nobody judged count as wrong.
 *
 * @param mrr10 one over the rank of the first right document; 0 where none is among the first ten
 * @param ndcg10 gain of the first ten, discounted by their rank, of the gain that is possible
 * @param recall10 share of the right documents that are among the first ten
 * @param recall100 the same for the first hundred
 */
public record RetrievalScores(
    int questions, double mrr10, double ndcg10, double recall10, double recall100) {

  private static final int PAGE = 10;

  /**
   * @param ranked for each question the ids of documents, best first; at least a hundred where the
   *     collection has so many
   */
  public static RetrievalScores of(
      List<RetrievalSet.Question> questions, List<List<String>> ranked) {
    if (questions.size() != ranked.size()) {
      throw new IllegalArgumentException(questions.size() + " questions, " + ranked.size());
    }
    double mrr = 0;
    double ndcg = 0;
    double recall10 = 0;
    double recall100 = 0;
    for (int i = 0; i < ranked.size(); i++) {
      var answers = questions.get(i).answers();
      mrr += reciprocalRank(ranked.get(i), answers);
      ndcg += ndcg(ranked.get(i), answers);
      recall10 += recall(ranked.get(i), answers, PAGE);
      recall100 += recall(ranked.get(i), answers, 100);
    }
    double count = Math.max(1, ranked.size());
    return new RetrievalScores(
        ranked.size(), mrr / count, ndcg / count, recall10 / count, recall100 / count);
  }

  static double reciprocalRank(List<String> ranked, Map<String, Integer> answers) {
    for (int i = 0; i < Math.min(PAGE, ranked.size()); i++) {
      if (answers.containsKey(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double ndcg(List<String> ranked, Map<String, Integer> answers) {
    double gain = 0;
    for (int i = 0; i < Math.min(PAGE, ranked.size()); i++) {
      gain += answers.getOrDefault(ranked.get(i), 0) / discount(i);
    }
    var best = answers.values().stream().sorted((a, b) -> Integer.compare(b, a)).toList();
    double possible = 0;
    for (int i = 0; i < Math.min(PAGE, best.size()); i++) {
      possible += best.get(i) / discount(i);
    }
    return gain / possible;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }

  private static double recall(List<String> ranked, Map<String, Integer> answers, int depth) {
    var found = new HashSet<>(ranked.subList(0, Math.min(depth, ranked.size())));
    found.retainAll(answers.keySet());
    return (double) found.size() / answers.size();
  }
}
