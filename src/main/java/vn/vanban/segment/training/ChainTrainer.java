package vn.vanban.segment.training;

import java.util.Arrays;
import java.util.Random;

/**
 * Maximises the conditional likelihood of the labels: forward and backward over each phrase's gaps,
 * then one step with AdaGrad. The order of phrases depends on the seed alone.
 */
final class ChainTrainer {

  private static final int FEATURES = 10;

  /** A phrase has fewer. */
  private static final int MAX_GAPS = 256;

  /** AdaGrad's first sum of squares: keeps the first steps from being leaps. */
  private static final float FIRST_SQUARE = 0.01f;

  /** Smaller gradients are not worth the memory traffic. */
  private static final double LEAST_GRADIENT = 1e-4;

  private final ChainWeights weights;
  private final float[] w;
  private final float[] squares;
  private final float pairRate;
  private final float contextRate;
  private final float otherRate;

  private final int[][] features = new int[MAX_GAPS][FEATURES];
  private final double[] scores = new double[MAX_GAPS];
  private final double[][] edges = new double[MAX_GAPS][4];
  private final double[][] forward = new double[MAX_GAPS][2];
  private final double[][] backward = new double[MAX_GAPS][2];

  ChainTrainer(ChainWeights weights, Rates rates) {
    this.weights = weights;
    this.w = weights.values;
    this.squares = new float[w.length];
    Arrays.fill(squares, FIRST_SQUARE);
    this.pairRate = (float) rates.pair();
    this.contextRate = (float) rates.context();
    this.otherRate = (float) rates.other();
  }

  /** One pass over the phrases, which it shuffles. */
  void epoch(Chains chains, int[] phrases, Random random) {
    for (int i = phrases.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = phrases[i];
      phrases[i] = phrases[j];
      phrases[j] = swapped;
    }
    for (int phrase : phrases) {
      step(chains, chains.text.start(phrase), chains.text.end(phrase));
    }
  }

  private void step(Chains chains, int start, int end) {
    int gaps = end - start - 3;
    for (int g = 0; g < gaps; g++) {
      int row = start + 1 + g;
      collect(chains, row, features[g]);
      double score = 0;
      for (int feature : features[g]) {
        score += feature < 0 ? 0 : w[feature];
      }
      scores[g] = score;
      weighEdges(chains, row, edges[g]);
    }
    double partition = sweep(gaps);
    for (int g = 0; g < gaps; g++) {
      update(chains, start + 1 + g, g, partition);
    }
  }

  /** The weights that speak for joining behind {@code row}; -1 where there is none. */
  private void collect(Chains chains, int row, int[] out) {
    var text = chains.text;
    out[0] = syllable(text, row, 0);
    out[1] = syllable(text, row + 1, 1);
    out[2] = syllable(text, row - 1, 2);
    out[3] = syllable(text, row + 2, 3);
    out[4] = pair(chains.pairs[row], 0);
    out[5] = pair(chains.pairs[row + 1], 1);
    out[6] = pair(chains.pairs[row - 1], 2);
    int inner = text.shape(row) << 3 | text.shape(row + 1);
    out[7] = weights.shapeStart + (text.shape(row - 1) << 9 | inner << 3 | text.shape(row + 2));
    out[8] =
        weights.kindStart
            + (chains.kinds[row - 1] << 8 | chains.kinds[row] << 4 | chains.kinds[row + 1]);
    out[9] = weights.kindAndShapeStart + (chains.kinds[row] << 6 | inner);
  }

  private int syllable(LabelledText text, int row, int place) {
    int capital = text.isCapital(row) ? 1 : 0;
    return (text.identifier(row) * 2 + capital) * ChainWeights.PER_SYLLABLE + place;
  }

  private int pair(int pair, int place) {
    return pair < 0 ? -1 : weights.pairStart + pair * ChainWeights.PER_NGRAM + place;
  }

  private int decision(Chains chains, int row) {
    return weights.decisionStart + (chains.kinds[row - 1] << 4 | chains.kinds[row]) * 4;
  }

  /** By the decision at the gap before (2 where joined) and at this one (1 where joined). */
  private void weighEdges(Chains chains, int row, double[] out) {
    int decision = decision(chains, row);
    int triple = chains.triples[row];
    int at = weights.tripleStart + triple * ChainWeights.PER_NGRAM;
    out[0] = w[decision];
    out[1] = w[decision + 1] + (triple < 0 ? 0 : w[at + 1]);
    out[2] = w[decision + 2] + (triple < 0 ? 0 : w[at + 2]);
    out[3] = w[decision + 3] + (triple < 0 ? 0 : w[at]);
  }

  /** Fills the forward and backward sums; the logarithm of the sum over all ways. */
  private double sweep(int gaps) {
    forward[0][0] = edges[0][0];
    forward[0][1] = edges[0][1] + scores[0];
    for (int g = 1; g < gaps; g++) {
      for (int now = 0; now < 2; now++) {
        double sum =
            logSum(forward[g - 1][0] + edges[g][now], forward[g - 1][1] + edges[g][2 + now]);
        forward[g][now] = sum + now * scores[g];
      }
    }
    backward[gaps - 1][0] = 0;
    backward[gaps - 1][1] = 0;
    for (int g = gaps - 2; g >= 0; g--) {
      for (int now = 0; now < 2; now++) {
        backward[g][now] =
            logSum(
                backward[g + 1][0] + edges[g + 1][2 * now],
                backward[g + 1][1] + edges[g + 1][2 * now + 1] + scores[g + 1]);
      }
    }
    return logSum(forward[gaps - 1][0], forward[gaps - 1][1]);
  }

  private void update(Chains chains, int row, int gap, double partition) {
    boolean joined = chains.text.joined(row);
    double join = Math.exp(forward[gap][1] + backward[gap][1] - partition);
    double gradient = (joined ? 1 : 0) - join;
    if (Math.abs(gradient) > LEAST_GRADIENT) {
      for (int feature : features[gap]) {
        add(feature, gradient);
      }
    }
    boolean joinedBefore = gap > 0 && chains.text.joined(row - 1);
    int gold = (joinedBefore ? 2 : 0) + (joined ? 1 : 0);
    for (int edge = 0; edge < 4; edge++) {
      if (gap == 0 && edge >= 2) {
        continue;
      }
      double before = gap == 0 ? 0 : forward[gap - 1][edge >> 1];
      int now = edge & 1;
      double ways = before + edges[gap][edge] + now * scores[gap] + backward[gap][now];
      updateEdge(chains, row, edge, (edge == gold ? 1 : 0) - Math.exp(ways - partition));
    }
  }

  private void updateEdge(Chains chains, int row, int edge, double gradient) {
    if (Math.abs(gradient) > LEAST_GRADIENT) {
      add(decision(chains, row) + edge, gradient);
      int triple = chains.triples[row];
      if (triple >= 0 && edge > 0) {
        int place = edge == 3 ? 0 : edge;
        add(weights.tripleStart + triple * ChainWeights.PER_NGRAM + place, gradient);
      }
    }
  }

  private void add(int feature, double gradient) {
    if (feature >= 0) {
      float g = (float) gradient;
      squares[feature] += g * g;
      w[feature] += rate(feature) * g / (float) Math.sqrt(squares[feature]);
    }
  }

  private float rate(int feature) {
    if (feature >= weights.shapeStart) {
      return contextRate;
    }
    boolean pair = feature >= weights.pairStart && feature < weights.tripleStart;
    boolean own = pair && (feature - weights.pairStart) % ChainWeights.PER_NGRAM == 0;
    return own ? pairRate : otherRate;
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }
}
