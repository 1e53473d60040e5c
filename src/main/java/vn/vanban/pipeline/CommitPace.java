package vn.vanban.pipeline;

import java.time.Duration;

/**
 * When a run should commit: what came after the last commit is lost where the run is killed.
 * Belongs to the thread that runs.
 */
final class CommitPace {

  /**
   * What is lost is made again, so the time counts; the number only bounds how many. Small commits
   * make small segments, which have to be merged: with one after each 500 of a collection, flushing
   * and merging took a fifth of a run.
   */
  static final CommitPace STANDARD = new CommitPace(20_000, Duration.ofSeconds(5));

  /** A commit that takes long, on a slow disk, takes at most this part of the time. */
  private static final int SHARE = 10;

  /** A run that went on for a while may lose this part of what it did, */
  private static final int PART_OF_RUN = 4;

  /** but never more than was done in this: files that are scans take seconds each. */
  private static final long MOST_NANOS = Duration.ofSeconds(30).toNanos();

  private final int documents;
  private final Duration time;
  private int written;
  private final long started = System.nanoTime();
  private long committed = started;
  private long took;

  /**
   * @param documents at most so many are lost
   * @param time and at most what was done in this, in a quarter of a run of up to two minutes, or
   *     in ten times what a commit takes
   */
  CommitPace(int documents, Duration time) {
    this.documents = documents;
    this.time = time;
  }

  /** A new one, for a run that starts now. */
  CommitPace start() {
    return new CommitPace(documents, time);
  }

  /** One document was written: whether to commit now. */
  boolean isDueAfterOneMore() {
    written++;
    long now = System.nanoTime();
    long ofRun = Math.min(MOST_NANOS, (now - started) / PART_OF_RUN);
    long share = Math.max(took * SHARE, ofRun);
    return written >= documents || now - committed >= Math.max(time.toNanos(), share);
  }

  void commit(Runnable commit) {
    long start = System.nanoTime();
    commit.run();
    committed = System.nanoTime();
    took = committed - start;
    written = 0;
  }
}
