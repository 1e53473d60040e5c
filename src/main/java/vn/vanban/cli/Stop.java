package vn.vanban.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to end a command that goes on for ever: Ctrl-C or SIGTERM. The process waits for the
 * command then, which ends at the next file.
 */
final class Stop implements AutoCloseable {

  /** Whoever stops services kills those that take much longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Ends a run between two files. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;

  private Stop() {}

  /** Hears of signals from now on. */
  static Stop listen() {
    var stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "stop"));
    return stop;
  }

  boolean isAsked() {
    return asked;
  }

  /**
   * @throws Stopped where the end was asked for
   */
  void check() {
    if (asked) {
      throw new Stopped();
    }
  }

  private void askAndWait() {
    asked = true;
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has ended. */
  @Override
  public void close() {
    ended.countDown();
  }
}
