package vn.vanban.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.vanban.document.Warning.Message;
import vn.vanban.job.Job;
import vn.vanban.job.Jobs;

/** Sends what becomes of jobs as server-sent events. They end first when the server stops. */
final class JobEvents implements SmartLifecycle {

  /** Each is a connection that stays open. */
  private static final int MOST = 200;

  /** Something has to be sent now and then, or whoever stands between takes the line for dead. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** Nobody reads faster. */
  private static final Duration BETWEEN = Duration.ofMillis(200);

  /** Before the server waits for what it is still answering. */
  private static final int FIRST_TO_STOP = Integer.MAX_VALUE;

  private final Jobs jobs;
  private final Semaphore places = new Semaphore(MOST);
  private volatile boolean running;

  JobEvents(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * The events from {@code job} on.
   *
   * @throws Refusal where too many listen already
   */
  SseEmitter of(Job job) {
    if (!places.tryAcquire()) {
      throw Refusal.of(
          ProblemType.BUSY,
          new Message(
              "Quá nhiều nơi đang theo dõi việc; hãy hỏi /api/v1/jobs.",
              "Too many follow jobs already; ask /api/v1/jobs."));
    }
    // Without a limit of its own: it ends with the job.
    var emitter = new SseEmitter(0L);
    Thread.ofVirtual().name("events of " + job.id()).start(() -> send(job, emitter));
    return emitter;
  }

  private void send(Job first, SseEmitter emitter) {
    try {
      var job = first;
      send(emitter, job);
      while (running && !job.state().isOver()) {
        Thread.sleep(BETWEEN);
        var now = jobs.awaitChange(job.id(), job.version(), SILENCE);
        if (now.isEmpty()) {
          break;
        }
        if (now.get().version() == job.version()) {
          emitter.send(SseEmitter.event().comment(""));
        } else {
          job = now.get();
          send(emitter, job);
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      // Nobody listens any more.
      emitter.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } finally {
      places.release();
    }
  }

  private static void send(SseEmitter emitter, Job job) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(Long.toString(job.version()))
            .name("job")
            .data(job, MediaType.APPLICATION_JSON));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return FIRST_TO_STOP;
  }
}
