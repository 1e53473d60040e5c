package vn.vanban.analytics.count;

/**
 * In how many units two things stand, together and apart.
 *
 * @param both units with both
 * @param first units with the first, whether or not with the second
 * @param second units with the second, whether or not with the first
 * @param units all of them
 */
public record Contingency(long both, long first, long second, long units) {

  public Contingency {
    if (both < 1 || both > Math.min(first, second) || first + second - both > units) {
      throw new IllegalArgumentException(
          "no such counts: " + both + ", " + first + ", " + second + " of " + units);
    }
  }

  public long onlyFirst() {
    return first - both;
  }

  public long onlySecond() {
    return second - both;
  }

  public long neither() {
    return units - first - second + both;
  }

  /** Pointwise mutual information in bits: log2 of how much oftener than by chance; 0 is chance. */
  public double pmi() {
    return Math.log((double) both * units / ((double) first * second)) / Math.log(2);
  }

  /** Dunning's log-likelihood ratio over the four cells; above 3.84 chance is below 5 %. */
  public double g2() {
    double sum =
        term(both, first, second)
            + term(onlyFirst(), first, units - second)
            + term(onlySecond(), units - first, second)
            + term(neither(), units - first, units - second);
    // Rounding must not make it negative.
    return Math.max(0, 2 * sum);
  }

  private double term(long observed, long row, long column) {
    return observed == 0
        ? 0
        : observed * Math.log((double) observed * units / ((double) row * column));
  }
}
