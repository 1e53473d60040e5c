package vn.vanban.ingest.isolation;

import java.time.Duration;

/**
 * How parsers' processes run.
 *
 * @param count how many at a time, at most
 * @param heapMegabytes of each
 * @param time for one request
 * @param requests after which a process is replaced, so that what parsers leak does not add up
 */
public record WorkerSettings(int count, int heapMegabytes, Duration time, int requests) {

  /** The text of a file at its limit takes 40 MB, its parser some copies of that and its own. */
  public static final int HEAP_MEGABYTES = 768;

  private static final int REQUESTS = 2_000;

  public WorkerSettings {
    if (count < 1 || heapMegabytes < 1 || requests < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("settings of workers must be positive");
    }
  }

  /** One for each core. */
  public static WorkerSettings of(int heapMegabytes, Duration time) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new WorkerSettings(cores, heapMegabytes, time, REQUESTS);
  }
}
