package vn.vanban.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on many things on all cores and hands the results on in the order of the things, so that a
 * run repeats exactly. Holds a few things at a time, and more of small ones.
 */
final class InOrder {

  /** Enough that no thread waits for a slow thing in front; few enough to fit in memory. */
  private static final int AHEAD_PER_THREAD = 4;

  /**
   * Small things are taken up to this size together: the work on them goes on while whoever takes
   * the results writes a segment. A result takes some fifty times its letters.
   */
  private static final long AHEAD_UNITS = 1_000_000;

  /**
   * However small they are, so many at most are worked on before the first one's result is taken.
   */
  static final int MOST_AHEAD = 1_000;

  private InOrder() {}

  private record Pending<T, R>(T thing, long size, Future<R> result) {}

  /**
   * With things whose sizes nobody knows.
   *
   * @param work called on any thread; what it throws ends the run
   * @param then called on this thread, once for each thing
   */
  static <T, R> void forEach(Iterator<T> things, Function<T, R> work, BiConsumer<T, R> then) {
    forEach(things, _ -> AHEAD_UNITS, work, then);
  }

  /**
   * @param size about how many UTF-16 units of text a thing has
   * @param work called on any thread; what it throws ends the run
   * @param then called on this thread, once for each thing
   */
  static <T, R> void forEach(
      Iterator<T> things, ToLongFunction<T> size, Function<T, R> work, BiConsumer<T, R> then) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      Deque<Pending<T, R>> ahead = new ArrayDeque<>();
      long units = 0;
      while (things.hasNext() || !ahead.isEmpty()) {
        while (ahead.size() < (units < AHEAD_UNITS ? MOST_AHEAD : threads * AHEAD_PER_THREAD)
            && things.hasNext()) {
          T thing = things.next();
          var taken =
              new Pending<>(thing, size.applyAsLong(thing), pool.submit(() -> work.apply(thing)));
          ahead.add(taken);
          units += taken.size();
        }
        var pending = ahead.remove();
        units -= pending.size();
        then.accept(pending.thing(), await(pending.result()));
      }
    }
  }

  private static <R> R await(Future<R> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a result", e);
    }
  }
}
