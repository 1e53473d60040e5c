package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.vanban.search.RankedDocument;
import vn.vanban.search.Signal;

/**
 * Learns what signals of the ranking are worth, from the first documents of judged questions: the
 * weights under which the right documents are the most likely choice from among them (softmax
 * regression over lists, by gradient). Each fifth of the questions is scored with weights that were
 * learned from the other four, so that the figures tell of questions that were not seen.
 */
public final class RankingTraining {

  /**
   * What is learned; the others say what has to stand before what, and are no matter of questions.
   */
  private static final List<Signal> LEARNED =
      List.of(Signal.WORDS, Signal.PAIRS, Signal.MATCHED, Signal.RUN, Signal.TITLE);

  private static final int FOLDS = 5;

  /** The likelihood changes in its fourth digit no more by then. */
  private static final int STEPS = 400;

  private static final double RATE = 0.1;

  /** Keeps weights of signals small that tell little. */
  private static final double DECAY = 1e-3;

  private static final class Choice {

    private final RetrievalSet.Question question;
    private final List<String> ids;

    /** Of the learned signals, of each document; scaled so that each varies alike. */
    private final double[][] values;

    /** Of the score of each document, by what is not learned. */
    private final double[] rest;

    Choice(RetrievalSet.Question question, List<String> ids, double[][] values, double[] rest) {
      this.question = question;
      this.ids = ids;
      this.values = values;
      this.rest = rest;
    }

    boolean isRight(int document) {
      return question.answers().containsKey(ids.get(document));
    }

    boolean hasRight() {
      return ids.stream().anyMatch(question.answers()::containsKey);
    }
  }

  private final List<Choice> choices;
  private final double[] scale;

  private RankingTraining(List<Choice> choices, double[] scale) {
    this.choices = choices;
    this.scale = scale;
  }

  /**
   * @param weights learned from all questions
   * @param now scores with the weights as they are
   * @param unseen scores of each fold with the weights learned from the others
   */
  public record Learned(Map<Signal, Double> weights, RetrievalScores now, RetrievalScores unseen) {}

  /**
   * @param runs of the same or other questions; with accents and without, for weights for both
   */
  public static Learned learn(List<RetrievalRun> runs) {
    var choices = new ArrayList<Choice>();
    for (var run : runs) {
      for (int i = 0; i < run.questions().size(); i++) {
        choices.add(choice(run.questions().get(i), run.ranked().get(i)));
      }
    }
    var scale = scale(choices);
    choices.forEach(choice -> divide(choice.values, scale));
    return new RankingTraining(choices, scale).learn();
  }

  private static Choice choice(RetrievalSet.Question question, List<RankedDocument> documents) {
    // What is not looked at closely has no signals, and stands behind.
    var close = documents.stream().filter(document -> !document.signals().isEmpty()).toList();
    var values = new double[close.size()][LEARNED.size()];
    var rest = new double[close.size()];
    for (int i = 0; i < close.size(); i++) {
      rest[i] = close.get(i).score();
      for (int signal = 0; signal < LEARNED.size(); signal++) {
        double value = close.get(i).signals().getOrDefault(LEARNED.get(signal), 0.0);
        values[i][signal] = value;
        rest[i] -= LEARNED.get(signal).weight() * value;
      }
    }
    return new Choice(question, close.stream().map(RetrievalRun::recordId).toList(), values, rest);
  }

  private static double[] scale(List<Choice> choices) {
    var sum = new double[LEARNED.size()];
    var squares = new double[LEARNED.size()];
    double count = 1e-9;
    for (var choice : choices) {
      for (var document : choice.values) {
        count++;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += document[i];
          squares[i] += document[i] * document[i];
        }
      }
    }
    var scale = new double[sum.length];
    for (int i = 0; i < sum.length; i++) {
      double mean = sum[i] / count;
      scale[i] = Math.sqrt(Math.max(squares[i] / count - mean * mean, 1e-9));
    }
    return scale;
  }

  private static void divide(double[][] values, double[] scale) {
    for (var document : values) {
      for (int i = 0; i < scale.length; i++) {
        document[i] /= scale[i];
      }
    }
  }

  private Learned learn() {
    var now = new double[scale.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = LEARNED.get(i).weight() * scale[i];
    }
    var unseen = new ArrayList<List<String>>();
    choices.forEach(_ -> unseen.add(List.of()));
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      var weights = fit(question -> fold(question) != held);
      for (int i = 0; i < choices.size(); i++) {
        if (fold(i) == held) {
          unseen.set(i, ranked(choices.get(i), weights));
        }
      }
    }
    var weights = new EnumMap<Signal, Double>(Signal.class);
    var all = fit(_ -> true);
    for (int i = 0; i < all.length; i++) {
      weights.put(LEARNED.get(i), all[i] / scale[i]);
    }
    var questions = choices.stream().map(choice -> choice.question).toList();
    return new Learned(
        weights,
        RetrievalScores.of(questions, choices.stream().map(choice -> ranked(choice, now)).toList()),
        RetrievalScores.of(questions, unseen));
  }

  /** The same question is in one fold with accents and without. */
  private int fold(int choice) {
    return Math.floorMod(choices.get(choice).question.id().hashCode(), FOLDS);
  }

  /** By Adagrad: each weight's steps shrink with what it was changed by before. */
  private double[] fit(IntPredicate used) {
    var weights = new double[scale.length];
    var squares = new double[scale.length];
    Arrays.fill(weights, 0.5);
    for (int step = 0; step < STEPS; step++) {
      var gradient = new double[scale.length];
      int count = 0;
      for (int i = 0; i < choices.size(); i++) {
        if (used.test(i) && choices.get(i).hasRight()) {
          addGradient(choices.get(i), weights, gradient);
          count++;
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] / Math.max(1, count) - 2 * DECAY * weights[i];
        squares[i] += slope * slope;
        // None of them speaks against a document.
        weights[i] = Math.max(0, weights[i] + RATE * slope / Math.sqrt(squares[i] + 1e-12));
      }
    }
    return weights;
  }

  /** What the right documents have of each signal, beyond what is expected of the choice. */
  private static void addGradient(Choice choice, double[] weights, double[] gradient) {
    var chances = new double[choice.values.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = score(choice, i, weights);
      highest = Math.max(highest, chances[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.exp(chances[i] - highest);
      all += chances[i];
      right += choice.isRight(i) ? chances[i] : 0;
    }
    for (int i = 0; i < chances.length; i++) {
      double wanted = choice.isRight(i) ? chances[i] / Math.max(right, 1e-30) : 0;
      for (int signal = 0; signal < gradient.length; signal++) {
        gradient[signal] += (wanted - chances[i] / all) * choice.values[i][signal];
      }
    }
  }

  private static double score(Choice choice, int document, double[] weights) {
    double score = choice.rest[document];
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * choice.values[document][i];
    }
    return score;
  }

  private static List<String> ranked(Choice choice, double[] weights) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < choice.ids.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(score(choice, b, weights), score(choice, a, weights)));
    return order.stream().map(choice.ids::get).toList();
  }
}
