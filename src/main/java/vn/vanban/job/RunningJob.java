package vn.vanban.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.job.Job.Failure;
import vn.vanban.job.Job.Kind;
import vn.vanban.job.Job.State;

/** A task and how far it is. Thread-safe. */
final class RunningJob {

  /** Ends a task between two steps. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }

  private final Language language;
  private final Task task;
  private Job now;
  private boolean stopped;

  RunningJob(Kind kind, Language language, Task task) {
    this.language = language;
    this.task = task;
    this.now =
        new Job(
            UUID.randomUUID().toString(),
            kind,
            State.QUEUED,
            instant(),
            null,
            null,
            0,
            null,
            null,
            null,
            0);
  }

  String id() {
    return now().id();
  }

  synchronized Job now() {
    return now;
  }

  synchronized Job awaitChange(long version, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos();
        now.version() <= version && left > 0;
        left = deadline - System.nanoTime()) {
      wait(Math.max(1, Duration.ofNanos(left).toMillis()));
    }
    return now;
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Until it is stopped, or {@code most} has passed. */
  synchronized void awaitStop(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    for (long left = most.toNanos(); !stopped && left > 0; left = deadline - System.nanoTime()) {
      wait(Math.max(1, Duration.ofNanos(left).toMillis()));
    }
  }

  void run() {
    change(job -> with(job, State.RUNNING));
    Object result =
        task.run(
            new Task.TaskProgress() {
              @Override
              public void total(int steps) {
                change(job -> counted(job, job.done(), steps));
              }

              @Override
              public void step() {
                if (isStopped()) {
                  throw new Stopped();
                }
                change(job -> counted(job, job.done() + 1, job.total()));
              }
            });
    change(job -> ended(job, State.DONE, result, null));
  }

  void waits() {
    change(job -> with(job, State.WAITING));
  }

  void end(State state) {
    change(job -> ended(job, state, null, null));
  }

  void fail(String code, Message message) {
    var failure = new Failure(code, message.in(language));
    change(job -> ended(job, State.FAILED, null, failure));
  }

  private synchronized void change(UnaryOperator<Job> change) {
    now = change.apply(now);
    notifyAll();
  }

  private static Job with(Job job, State state) {
    return new Job(
        job.id(),
        job.kind(),
        state,
        job.created(),
        job.started() == null ? instant() : job.started(),
        null,
        job.done(),
        job.total(),
        job.result(),
        job.error(),
        job.version() + 1);
  }

  private static Job counted(Job job, long done, @Nullable Integer total) {
    return new Job(
        job.id(),
        job.kind(),
        job.state(),
        job.created(),
        job.started(),
        job.ended(),
        done,
        total,
        job.result(),
        job.error(),
        job.version() + 1);
  }

  private static Job ended(Job job, State state, @Nullable Object result, @Nullable Failure error) {
    return new Job(
        job.id(),
        job.kind(),
        state,
        job.created(),
        job.started(),
        instant(),
        job.done(),
        job.total(),
        result,
        error,
        job.version() + 1);
  }

  private static Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
