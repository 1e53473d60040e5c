package vn.vanban.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.IndexException;
import vn.vanban.job.Job.Kind;
import vn.vanban.job.Job.State;
import vn.vanban.job.RunningJob.Stopped;

/** Does tasks one after another and keeps what became of the last ones. Thread-safe. */
public final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /** What is over beyond that is forgotten, the oldest first. */
  private static final int KEPT = 200;

  /** Each may hold files that wait for it. */
  private static final int MOST_QUEUED = 100;

  /** How long a task that is asked for again waits for another process to end its run. */
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** A stop of the program waits so long for the task at work, then ends it at its next step. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, RunningJob> all = new LinkedHashMap<>();
  private final Deque<RunningJob> queue = new ArrayDeque<>();
  private final Thread worker;
  private boolean closed;

  public Jobs() {
    worker = Thread.ofPlatform().name("jobs").daemon().start(this::work);
  }

  /**
   * Puts a task at the end of the queue.
   *
   * @param language of the messages about it
   * @return empty where too many wait already, or the program is about to end
   */
  public synchronized Optional<Job> submit(Kind kind, Language language, Task task) {
    if (closed || queue.size() >= MOST_QUEUED) {
      return Optional.empty();
    }
    var job = new RunningJob(kind, language, task);
    all.put(job.id(), job);
    queue.add(job);
    forgetTheOldest();
    notifyAll();
    return Optional.of(job.now());
  }

  private void forgetTheOldest() {
    var over =
        all.values().stream().map(RunningJob::now).filter(job -> job.state().isOver()).toList();
    over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(job -> all.remove(job.id()));
  }

  /** The latest first. */
  public synchronized List<Job> all() {
    return new ArrayList<>(all.values()).reversed().stream().map(RunningJob::now).toList();
  }

  /** How many are not over. */
  public synchronized long open() {
    return all.values().stream().filter(job -> !job.now().state().isOver()).count();
  }

  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(all.get(id)).map(RunningJob::now);
  }

  /**
   * Waits until a job is otherwise than it was.
   *
   * @param version that the caller knows
   * @return as it is now, at the latest after {@code patience}; empty where there is none of that
   *     id
   */
  public Optional<Job> awaitChange(String id, long version, Duration patience)
      throws InterruptedException {
    RunningJob job;
    synchronized (this) {
      job = all.get(id);
    }
    return job == null ? Optional.empty() : Optional.of(job.awaitChange(version, patience));
  }

  /**
   * Ends a job: at once where it has not begun, else at its next step. One that is over stays as it
   * is.
   */
  public synchronized Optional<Job> cancel(String id) {
    var job = all.get(id);
    if (job == null) {
      return Optional.empty();
    }
    job.stop();
    if (queue.remove(job)) {
      job.end(State.CANCELLED);
    }
    return Optional.of(job.now());
  }

  private void work() {
    try {
      for (var next = next(); next.isPresent(); next = next()) {
        run(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<RunningJob> next() throws InterruptedException {
    while (queue.isEmpty() && !closed) {
      wait();
    }
    return Optional.ofNullable(queue.poll());
  }

  private static void run(RunningJob job) throws InterruptedException {
    try {
      while (!job.isStopped() && !isTried(job)) {
        job.awaitStop(BETWEEN_TRIES);
      }
      if (!job.now().state().isOver()) {
        job.end(State.CANCELLED);
      }
    } catch (Stopped e) {
      job.end(State.CANCELLED);
    } catch (Task.NotDone e) {
      job.fail(e.code(), e.userMessage());
    } catch (IndexException e) {
      job.fail(e.code(), e.remoteMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("the job {} failed", job.id(), e);
      job.fail(
          "fault",
          new Message(
              "Lỗi ngoài dự kiến; chi tiết ghi trong nhật ký của máy chủ.",
              "An unexpected fault; the server's log has the details."));
    }
  }

  /**
   * @return false where another process writes
   */
  private static boolean isTried(RunningJob job) {
    try {
      job.run();
      return true;
    } catch (IndexException e) {
      if (e.reason() != IndexException.Reason.LOCKED) {
        throw e;
      }
      job.waits();
      return false;
    }
  }

  /** Takes no more tasks; ends those that have not begun, and waits for the one at work. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      for (var job = queue.poll(); job != null; job = queue.poll()) {
        job.end(State.CANCELLED);
      }
      notifyAll();
    }
    try {
      if (!worker.join(PATIENCE)) {
        stopAll();
        worker.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void stopAll() {
    all.values().forEach(RunningJob::stop);
  }
}
