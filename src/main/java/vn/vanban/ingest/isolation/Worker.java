package vn.vanban.ingest.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.vanban.ingest.format.Formats;

/**
 * The process that parsers run in: requests on standard input, answers on standard output. It does
 * not outlive whoever asks, not even in the middle of a file.
 */
final class Worker {

  /** What it says first, once it is ready. */
  static final byte READY = 'R';

  private final Path folder;
  private final Bounds bounds;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  private Worker(Path folder, Bounds bounds, DataInputStream in, DataOutputStream out) {
    this.folder = folder;
    this.bounds = bounds;
    this.in = in;
    this.out = out;
  }

  /**
   * @param args the folder that is its own, then the bounds
   */
  public static void main(String[] args) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // A parser that prints would speak in between.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    var bounds = new Bounds(Long.parseLong(args[1]), Integer.parseInt(args[2]));
    new Worker(Path.of(args[0]), bounds, in, new DataOutputStream(out)).run();
  }

  private void run() throws IOException {
    var answering = new Thread(null, this::answerAll, "answers", InProcess.STACK_BYTES);
    answering.setDaemon(true);
    answering.start();
    try {
      while (true) {
        requests.add(Wire.readRequest(in));
      }
    } catch (IOException e) {
      // Nobody asks any more.
    } finally {
      Folders.delete(folder);
      Runtime.getRuntime().halt(0);
    }
  }

  private void answerAll() {
    try {
      var reading = new Reading(new Formats(), bounds, folder);
      out.writeByte(READY);
      out.flush();
      while (true) {
        Wire.write(reading.answer(requests.take()), out);
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(1);
    } catch (RuntimeException | Error e) {
      // What a parser leaves behind after such an end is not to be relied on.
      Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? WorkerProcess.OUT_OF_MEMORY : 1);
    }
  }
}
