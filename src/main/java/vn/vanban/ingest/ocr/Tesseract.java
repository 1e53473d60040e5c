package vn.vanban.ingest.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code tesseract} with its Vietnamese model, started anew for each page: a page that
 * it dies of costs that page. Thread-safe.
 */
public final class Tesseract {

  /** Dots per inch that its models were trained for. */
  public static final int RESOLUTION = 300;

  /**
   * To be raised with every change of how pages are drawn and of {@link TsvPage}: pages that were
   * recognised before are recognised again.
   */
  private static final String REVISION = "revision 1";

  private static final String PROGRAM = "tesseract";

  private static final String MODEL = "vie";

  /** A dense page takes 5 s on a slow machine; others may keep it busy. */
  private static final Duration LONGEST = Duration.ofSeconds(100);

  private static final Duration START = Duration.ofSeconds(20);

  /** Whether program and model are there; asks the program each time. */
  public static boolean isInstalled() {
    try {
      var process = start(List.of(PROGRAM, "--list-langs"));
      process.getOutputStream().close();
      limit(process, START);
      return output(process).lines().anyMatch(line -> line.strip().equals(MODEL));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What decides about the result besides the page: the program's version, its model, and what is
   * made of the page and of its table here.
   */
  public static String settings() {
    try {
      var process = start(List.of(PROGRAM, "--version"));
      process.getOutputStream().close();
      limit(process, START);
      String version = output(process).lines().findFirst().orElse("");
      return version + ", " + MODEL + ", " + RESOLUTION + " dpi, " + REVISION;
    } catch (IOException e) {
      return PROGRAM + ", " + REVISION;
    }
  }

  /**
   * @param page in shades of grey, at {@link #RESOLUTION}
   * @throws IOException where the program is not there, fails or takes too long
   */
  public RecognisedPage read(BufferedImage page) throws IOException {
    var process =
        start(
            List.of(
                PROGRAM,
                "stdin",
                "stdout",
                "-l",
                MODEL,
                "--dpi",
                String.valueOf(RESOLUTION),
                "tsv"));
    limit(process, LONGEST);
    try (var out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      write(page, out);
    }
    String table = output(process);
    if (process.exitValue() != 0) {
      throw new IOException(PROGRAM + " ended with " + process.exitValue());
    }
    return TsvPage.read(table);
  }

  private static Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    // Pages are read side by side; threads within one only wait for each other.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    return builder.start();
  }

  private static void limit(Process process, Duration time) {
    CompletableFuture<Process> end =
        process.onExit().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
    // Not at its own end: that would close what it said before somebody has read it.
    var _ =
        end.whenComplete((ended, late) -> {
          if (late != null) {
            process.destroyForcibly();
          }
        });
  }

  /** It takes all its input before it says anything, so that neither side waits for the other. */
  private static String output(Process process) throws IOException {
    try (var in = process.getInputStream()) {
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** As a portable grey map, the plainest of all formats. */
  private static void write(BufferedImage page, OutputStream out) throws IOException {
    int width = page.getWidth();
    String head = "P5\n" + width + " " + page.getHeight() + "\n255\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    var row = new int[width];
    var bytes = new byte[width];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        bytes[x] = (byte) row[x];
      }
      out.write(bytes);
    }
  }
}
