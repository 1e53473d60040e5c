package vn.vanban.analytics.concordance;

import vn.vanban.analytics.count.Contingency;

/**
 * How strongly a collocate is tied to a node.
 *
 * @param expected how often it would stand in the windows by chance
 * @param mi mutual information of the two in bits, log2 of frequency over expectation; high for
 *     rare words too
 * @param g2 log-likelihood ratio, how sure it is that this is not chance (above 3.84, 95 %); below
 *     0 where the collocate stands there less often than by chance
 * @param logDice 14 + log2 of the Dice coefficient; comparable between collections of any size
 */
public record Association(double expected, double mi, double g2, double logDice) {

  /** The highest value that the measure usually has. */
  private static final int FULL_DICE = 14;

  public static Association of(Contingency counts, long hits) {
    double expected = (double) counts.first() * counts.second() / counts.units();
    double dice = 2.0 * counts.both() / (hits + counts.second());
    double sign = counts.both() < expected ? -1 : 1;
    return new Association(
        expected,
        counts.pmi(),
        counts.g2() == 0 ? 0 : sign * counts.g2(),
        FULL_DICE + Math.log(dice) / Math.log(2));
  }
}
