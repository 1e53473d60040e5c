package vn.vanban.evaluation;

import java.util.HashMap;
import java.util.stream.Stream;

/**
 * How well what was found agrees with what was expected, in units that are either right or wrong.
 *
 * @param right units that are both expected and found
 */
public record Score(long expected, long found, long right) {

  static final Score NONE = new Score(0, 0, 0);

  /** A unit found twice counts twice and is right once. */
  static Score of(Stream<?> expected, Stream<?> found) {
    var open = new HashMap<Object, Integer>();
    expected.forEach(unit -> open.merge(unit, 1, Integer::sum));
    long expectedUnits = open.values().stream().mapToLong(Integer::longValue).sum();
    long foundUnits = 0;
    long right = 0;
    for (var unit : found.toList()) {
      foundUnits++;
      if (open.merge(unit, -1, Integer::sum) >= 0) {
        right++;
      }
    }
    return new Score(expectedUnits, foundUnits, right);
  }

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
