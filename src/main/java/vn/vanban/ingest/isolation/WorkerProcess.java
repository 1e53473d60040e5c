package vn.vanban.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vanban.ingest.isolation.Answer.Loss;
import vn.vanban.ingest.isolation.Answer.Lost;

/** A {@link Worker}, seen from the one who asks. Belongs to one thread at a time. */
final class WorkerProcess {

  /** What a JVM ends with that was told to end when memory is gone. */
  static final int OUT_OF_MEMORY = 3;

  /**
   * A machine that swaps, or does ten things for each core, took over a minute to start a JVM; else
   * something is wrong with it. A JVM that cannot have its memory ends at once.
   */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration END = Duration.ofSeconds(10);

  private final Process process;
  private final Path folder;
  private final Bounds bounds;
  private final ScheduledExecutorService watch;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int asked;
  private long idleSince;

  private WorkerProcess(
      Process process, Path folder, Bounds bounds, ScheduledExecutorService watch) {
    this.process = process;
    this.folder = folder;
    this.bounds = bounds;
    this.watch = watch;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /**
   * Starts one; once more where the first one ends before it is ready, as when the system takes it
   * for its memory: that says nothing of the file that it was started for.
   *
   * @param watch ends the process when its time is up
   * @throws UncheckedIOException where this machine does not let a process start
   */
  static WorkerProcess start(
      WorkerSettings settings, Bounds bounds, ScheduledExecutorService watch) {
    try {
      return startOnce(settings, bounds, watch);
    } catch (IOException e) {
      try {
        return startOnce(settings, bounds, watch);
      } catch (IOException again) {
        throw new UncheckedIOException(again);
      }
    }
  }

  private static WorkerProcess startOnce(
      WorkerSettings settings, Bounds bounds, ScheduledExecutorService watch) throws IOException {
    Path folder = Files.createTempDirectory("vanban-worker");
    var process =
        new ProcessBuilder(command(settings, bounds, folder))
            .redirectError(Redirect.DISCARD)
            .start();
    var worker = new WorkerProcess(process, folder, bounds, watch);
    worker.awaitReady(settings);
    return worker;
  }

  private void awaitReady(WorkerSettings settings) throws IOException {
    var alarm = watch.schedule(process::destroyForcibly, START.toSeconds(), TimeUnit.SECONDS);
    try {
      if (in.readByte() != Worker.READY) {
        throw new IOException("it speaks another language");
      }
    } catch (IOException e) {
      end();
      throw new IOException(
          "the process that reads files does not start; is there memory for "
              + settings.heapMegabytes()
              + " MB each? (vanban.worker.heap, vanban.isolation=none)",
          e);
    } finally {
      alarm.cancel(false);
    }
  }

  private static List<String> command(WorkerSettings settings, Bounds bounds, Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String cache = System.getProperty("vanban.cache", "");
    if (!cache.isEmpty()) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            // Most of a run is over before the optimising compiler has paid for itself in each of
            // them.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + folder.resolve("error.log"),
            "-XX:-CreateCoredumpOnCrash",
            // Answers alone go to standard output.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            // A parser that would fetch what a file names reaches nobody.
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dhttp.nonProxyHosts=",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=9",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            folder.toString(),
            String.valueOf(bounds.fileBytes()),
            String.valueOf(bounds.textUnits())));
    return command;
  }

  /** The process is gone where the answer {@linkplain Loss#isDeath() says so}. */
  Answer ask(Request request, Duration time) {
    asked++;
    var late = new AtomicBoolean();
    var alarm =
        watch.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      Wire.write(request, out);
      return Wire.readAnswer(in, bounds);
    } catch (IOException | RuntimeException e) {
      int code = endOfItself();
      return new Lost(
          late.get() ? Loss.TIMEOUT : code == OUT_OF_MEMORY ? Loss.MEMORY : Loss.CRASHED);
    } finally {
      alarm.cancel(false);
    }
  }

  int asked() {
    return asked;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void rest() {
    idleSince = System.nanoTime();
  }

  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - idleSince);
  }

  /** Ends the process at once, and removes what it left behind. */
  void end() {
    process.destroyForcibly();
    waitAndClean();
  }

  /** The code that it ends with by itself, which tells why; or is made to, where it does not. */
  private int endOfItself() {
    try {
      if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return waitAndClean();
  }

  private int waitAndClean() {
    try {
      int code = process.waitFor();
      Folders.delete(folder);
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
