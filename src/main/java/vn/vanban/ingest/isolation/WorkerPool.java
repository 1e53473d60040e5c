package vn.vanban.ingest.isolation;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.isolation.Answer.Lost;

/**
 * Parsers in processes of their own. Processes start when they are first needed, are used again,
 * and are replaced when they die. A file that a process died of is tried once more while no other
 * file is read: it may have been the others that took the memory or the time.
 */
public final class WorkerPool implements Extractor {

  /** A server that nobody asks keeps no processes for it. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final WorkerSettings settings;
  private final Bounds bounds;
  private final Semaphore places;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watch over workers").daemon().factory());

  private final ScheduledFuture<?> dismissal;

  public WorkerPool(WorkerSettings settings, Bounds bounds) {
    this.settings = settings;
    this.bounds = bounds;
    // Fair, so that who wants to be alone is not passed over by those who do not.
    this.places = new Semaphore(settings.count(), true);
    this.dismissal =
        watch.scheduleWithFixedDelay(this::dismiss, IDLE.toSeconds(), IDLE.toSeconds(), SECONDS);
  }

  @Override
  public Session open() {
    places.acquireUninterruptibly();
    return new Lease();
  }

  /** Ends idle processes; those at work end when their sessions are closed. */
  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(WorkerProcess::end);
      idle.clear();
    }
    dismissal.cancel(false);
    watch.shutdown();
  }

  private WorkerProcess take() {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        var worker = idle.pop();
        if (worker.isAlive()) {
          return worker;
        }
        worker.end();
      }
    }
    return WorkerProcess.start(settings, bounds, watch);
  }

  private void dismiss() {
    synchronized (idle) {
      idle.removeIf(worker -> {
        boolean old = worker.idle().compareTo(IDLE) > 0;
        if (old) {
          worker.end();
        }
        return old;
      });
    }
  }

  private void giveBack(WorkerProcess worker) {
    if (worker.asked() >= settings.requests() || watch.isShutdown()) {
      worker.end();
      return;
    }
    worker.rest();
    synchronized (idle) {
      idle.push(worker);
    }
  }

  private final class Lease implements Session {

    private @Nullable WorkerProcess worker;

    @Override
    public Answer ask(Request request) {
      var answer = askOnce(request);
      return isDeath(answer) ? askAlone(request) : answer;
    }

    private Answer askAlone(Request request) {
      places.release();
      places.acquireUninterruptibly(settings.count());
      try {
        return askOnce(request);
      } finally {
        places.release(settings.count() - 1);
      }
    }

    private Answer askOnce(Request request) {
      var current = worker == null ? take() : worker;
      worker = current;
      var answer = current.ask(request, settings.time());
      if (isDeath(answer)) {
        worker = null;
      }
      return answer;
    }

    @Override
    public void close() {
      try {
        if (worker != null) {
          giveBack(worker);
        }
      } finally {
        worker = null;
        places.release();
      }
    }
  }

  private static boolean isDeath(Answer answer) {
    return answer instanceof Lost(var loss) && loss.isDeath();
  }
}
