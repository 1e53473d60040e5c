package vn.vanban.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/**
 * One measurement of every benchmark.
 *
 * @param millis that a call takes, of processor time where it is called again and again, by the
 *     clock where once; by the benchmark's {@code Class.method}, with its piece where it has one
 */
record Round(Map<String, Double> millis) {

  static Round of(Collection<RunResult> results) {
    var millis = new HashMap<String, Double>();
    for (var result : results) {
      String name = result.getParams().getBenchmark();
      String piece = result.getParams().getParam("piece");
      String shortName = name.substring(Round.class.getPackageName().length() + 1);
      var measured =
          result.getParams().getMode() == Mode.SingleShotTime
              ? result.getPrimaryResult()
              : requireNonNull(result.getSecondaryResults().get(ProcessorTime.LABEL));
      millis.put(piece == null ? shortName : shortName + " " + piece, measured.getScore());
    }
    return new Round(Map.copyOf(millis));
  }

  boolean has(String benchmark) {
    return millis.containsKey(benchmark);
  }

  /**
   * @throws IllegalArgumentException where the benchmark did not run
   */
  double millis(String benchmark) {
    var measured = millis.get(benchmark);
    if (measured == null) {
      throw new IllegalArgumentException("no " + benchmark + " among " + millis.keySet());
    }
    return measured;
  }
}
