package vn.vanban.ingest.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.format.Formats;
import vn.vanban.ingest.isolation.Answer.Loss;
import vn.vanban.ingest.isolation.Answer.Lost;

/**
 * Parsers in this process, for files that are trusted: a parser that loops is given up, and its
 * thread ends with the JVM; one that eats all memory takes the program with it.
 */
public final class InProcess implements Extractor {

  /** Deep tables and outlines recurse in the parsers; the default of 1 MB is too tight for some. */
  static final long STACK_BYTES = 16L * 1024 * 1024;

  private final Formats formats = new Formats();
  private final Bounds bounds;
  private final Duration time;

  public InProcess(Bounds bounds, Duration time) {
    this.bounds = bounds;
    this.time = time;
  }

  @Override
  public Session open() {
    return new Sitting();
  }

  @Override
  public void close() {}

  private final class Sitting implements Session {

    private @Nullable Path folder;
    private @Nullable Reading reading;

    @Override
    public Answer ask(Request request) {
      var reading = reading();
      var task = new FutureTask<>(() -> reading.answer(request));
      var thread = new Thread(null, task, "read " + request.file(), STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      try {
        return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        giveUp(thread);
        return new Lost(Loss.TIMEOUT);
      } catch (InterruptedException e) {
        giveUp(thread);
        Thread.currentThread().interrupt();
        return new Lost(Loss.TIMEOUT);
      } catch (ExecutionException e) {
        return new Lost(e.getCause() instanceof OutOfMemoryError ? Loss.MEMORY : Loss.BROKEN);
      }
    }

    private Reading reading() {
      try {
        if (folder == null || reading == null) {
          folder = Files.createTempDirectory("vanban");
          reading = new Reading(formats, bounds, folder);
        }
        return reading;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The thread may go on for a while with what it has open. */
    private void giveUp(Thread thread) {
      thread.interrupt();
      reading = null;
    }

    @Override
    public void close() {
      try {
        if (reading != null) {
          reading.close();
        }
        if (folder != null) {
          Folders.delete(folder);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
