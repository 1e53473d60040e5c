package vn.vanban.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Works on many things on all cores and hands the results on in the order of the things, so that a
 * run repeats exactly. Holds a few things at a time.
 */
final class InOrder {

  /** Enough that no thread waits for a slow thing in front; few enough to fit in memory. */
  private static final int AHEAD_PER_THREAD = 4;

  private InOrder() {}

  private record Pending<T, R>(T thing, Future<R> result) {}

  /**
   * @param work called on any thread; what it throws ends the run
   * @param then called on this thread, once for each thing
   */
  static <T, R> void forEach(Iterator<T> things, Function<T, R> work, BiConsumer<T, R> then) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      Deque<Pending<T, R>> ahead = new ArrayDeque<>();
      while (things.hasNext() || !ahead.isEmpty()) {
        while (things.hasNext() && ahead.size() < threads * AHEAD_PER_THREAD) {
          T thing = things.next();
          ahead.add(new Pending<>(thing, pool.submit(() -> work.apply(thing))));
        }
        var pending = ahead.remove();
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
