package vn.vanban.segment.training;

import java.util.Arrays;
import java.util.Random;
import vn.vanban.segment.lattice.LatticeModel;

/**
 * Maximises the conditional likelihood of the labels: forward and backward over each phrase's gaps,
 * then one step with AdaGrad. The order of phrases depends on the seed alone.
 */
final class ChainTrainer {

  private static final int MAX_FEATURES = 10;
  private static final int MAX_GAPS = 256;

  private final ChainWeights weights;
  private final float[] w;
  private final float[] squares;
  private final float rate;

  private final int[][] features = new int[MAX_GAPS][MAX_FEATURES];
  private final double[] scores = new double[MAX_GAPS];
  private final double[][] edges = new double[MAX_GAPS][4];
  private final double[][] forward = new double[MAX_GAPS][2];
  private final double[][] backward = new double[MAX_GAPS][2];

  ChainTrainer(ChainWeights weights, double rate) {
    this.weights = weights;
    this.w = weights.values;
    this.squares = new float[w.length];
    Arrays.fill(squares, 1e-2f);
    this.rate = (float) rate;
  }

  /** One pass over all phrases; the log likelihood per gap before each step, on average. */
  double epoch(Chains chains, int[] phrases, Random random) {
    for (int i = phrases.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = phrases[i];
      phrases[i] = phrases[j];
      phrases[j] = swapped;
    }
    double likelihood = 0;
    long gaps = 0;
    for (int phrase : phrases) {
      int start = chains.text.start(phrase);
      int end = chains.text.end(phrase);
      likelihood += step(chains, start, end);
      gaps += end - start - 3;
    }
    return likelihood / gaps;
  }

  private double step(Chains chains, int start, int end) {
    int gaps = end - start - 3;
    for (int g = 0; g < gaps; g++) {
      int row = start + 1 + g;
      collect(chains, row, features[g]);
      double score = 0;
      for (int f : features[g]) {
        score += f < 0 ? 0 : w[f];
      }
      scores[g] = score;
      weighEdges(chains, row, edges[g]);
    }
    double partition = sweep(gaps);
    double gold = 0;
    boolean before = false;
    for (int g = 0; g < gaps; g++) {
      int row = start + 1 + g;
      boolean now = chains.text.joined(row);
      gold += (now ? scores[g] : 0) + edges[g][(before ? 2 : 0) + (now ? 1 : 0)];
      before = now;
    }
    for (int g = 0; g < gaps; g++) {
      update(chains, start + 1 + g, g, partition);
    }
    return gold - partition;
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
    out[7] =
        weights.shapeStart + (text.shape(row - 1) << 9 | inner << 3 | text.shape(row + 2));
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
        double sum = logSum(forward[g - 1][0] + edges[g][now], forward[g - 1][1] + edges[g][2 + now]);
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

  private void update(Chains chains, int row, int g, double partition) {
    boolean now = chains.text.joined(row);
    double join = Math.exp(forward[g][1] + backward[g][1] - partition);
    double gradient = (now ? 1 : 0) - join;
    if (Math.abs(gradient) > 1e-4) {
      for (int f : features[g]) {
        add(f, gradient);
      }
    }
    boolean before = g > 0 && chains.text.joined(row - 1);
    int decision = decision(chains, row);
    int triple = chains.triples[row];
    int at = weights.tripleStart + triple * ChainWeights.PER_NGRAM;
    for (int which = 0; which < 4; which++) {
      int previous = which >> 1;
      int current = which & 1;
      if (g == 0 && previous == 1) {
        continue;
      }
      double ways =
          (g == 0 ? 0 : forward[g - 1][previous])
              + edges[g][which]
              + current * scores[g]
              + backward[g][current];
      boolean gold = before == (previous == 1) && now == (current == 1);
      double edgeGradient = (gold ? 1 : 0) - Math.exp(ways - partition);
      if (Math.abs(edgeGradient) > 1e-4) {
        add(decision + which, edgeGradient);
        if (triple >= 0 && which > 0) {
          add(at + (which == 3 ? 0 : which), edgeGradient);
        }
      }
    }
  }

  private void add(int feature, double gradient) {
    if (feature >= 0) {
      float g = (float) gradient;
      squares[feature] += g * g;
      w[feature] += rate * g / (float) Math.sqrt(squares[feature]);
    }
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }

  static {
    assert LatticeModel.DECISIONS == 4 << 8;
  }
}
