package vn.vanban.evaluation;

/**
 * How well what was found agrees with what was expected, in units of a {@link Measure}.
 *
 * @param right units that are both expected and found
 */
public record Score(long expected, long found, long right) {

  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(expected + other.expected, found + other.found, right + other.right);
  }

  /** 1 where nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** 1 where nothing was to be found. */
  public double recall() {
    return expected == 0 ? 1 : (double) right / expected;
  }

  public double f1() {
    return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
  }
}
