package vn.vanban.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * The time that one question may take, which its steps share: what one step was cut short in, the
 * next ones still have time to put in order. Not thread-safe.
 */
final class TimeLimit {

  private final IndexSearcher whole;
  private final long start = System.nanoTime();
  private final long nanos;
  private final List<IndexSearcher> searchers = new ArrayList<>();
  private boolean past;

  /**
   * @param whole a searcher without a limit
   * @param time from now on
   */
  TimeLimit(IndexSearcher whole, Duration time) {
    this.whole = whole;
    this.nanos = time.toNanos();
  }

  /** For who may take as long as it takes. */
  static TimeLimit none(IndexSearcher whole) {
    return new TimeLimit(whole, Duration.ofNanos(Long.MAX_VALUE));
  }

  /** Without a limit: for what is small in any case. */
  IndexSearcher whole() {
    return whole;
  }

  /**
   * A searcher that ends when a share of the time is over.
   *
   * @param share over 0, up to 1
   */
  IndexSearcher upTo(double share) {
    long most = (long) (nanos * share);
    var searcher = new IndexSearcher(whole.getIndexReader());
    searcher.setSimilarity(whole.getSimilarity());
    searcher.setTimeout(() -> System.nanoTime() - start > most);
    searchers.add(searcher);
    return searcher;
  }

  /**
   * Whether a share of the time is over; who asks ends then.
   *
   * @param share over 0, up to 1
   */
  boolean isPast(double share) {
    boolean isPast = System.nanoTime() - start > (long) (nanos * share);
    past |= isPast;
    return isPast;
  }

  /** Whether some step was cut short. */
  boolean isOver() {
    return past || searchers.stream().anyMatch(IndexSearcher::timedOut);
  }
}
