package vn.vanban.analytics.keyness;

import vn.vanban.analytics.count.Contingency;
import vn.vanban.analytics.keyness.Sides.Counts;

/**
 * How a word's use on two sides compares.
 *
 * @param counts at least one of the word
 * @param targetWords words of the target in all, 1 or more
 * @param referenceWords words of the reference in all, 1 or more
 */
record Rates(Counts counts, long targetWords, long referenceWords) {

  /** What a frequency of 0 counts as in the logarithm of a ratio, as in Hardie's log ratio. */
  private static final double ZERO = 0.5;

  /** Above 0 where the target uses the word more, below where less. */
  int sign() {
    return Double.compare(
        (double) counts.target() * referenceWords, (double) counts.reference() * targetWords);
  }

  /** Dunning's log-likelihood ratio with the sign of the difference. */
  double g2() {
    long both = counts.target() + counts.reference();
    long words = targetWords + referenceWords;
    // The two sides mirror each other; the table wants a word that stands on its first.
    var table =
        counts.target() > 0
            ? new Contingency(counts.target(), both, targetWords, words)
            : new Contingency(counts.reference(), both, referenceWords, words);
    return sign() * table.g2();
  }

  /** In bits: 1 is twice as often in the target. */
  double logRatio() {
    double target = Math.max((double) counts.target(), ZERO) / targetWords;
    double reference = Math.max((double) counts.reference(), ZERO) / referenceWords;
    return Math.log(target / reference) / Math.log(2);
  }

  /** On the side that uses the word more. */
  long frequency() {
    return sign() >= 0 ? counts.target() : counts.reference();
  }

  /** On the side that uses the word more. */
  long documents() {
    return sign() >= 0 ? counts.targetDocuments() : counts.referenceDocuments();
  }
}
