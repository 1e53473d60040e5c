package vn.vanban.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.pipeline.Progress;

/** Shows on standard error how far a run is: a bar on a terminal, now and then a line elsewhere. */
final class RunProgress implements Progress, AutoCloseable {

  /** In a log file a line every ten seconds tells that the run is alive, without flooding it. */
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final Output output;
  private final long total;
  private final @Nullable ProgressBar bar;
  private long done;
  private long size;
  private long failed;
  private final long started = System.nanoTime();
  private long lastLine = System.nanoTime();

  /**
   * @param total negative where nobody knows
   */
  private RunProgress(Output output, long total, String unit) {
    this.output = output;
    this.total = total;
    this.bar = Terminal.isThere() ? bar(total, unit) : null;
  }

  /** Counts the files first, so that the time left can be told. */
  static RunProgress over(Collection<Path> paths, Output output) {
    long total;
    try (var files = SourceFiles.under(paths)) {
      total = files.count();
    }
    return new RunProgress(output, total, output.words(" tệp", " files"));
  }

  /** Of documents that the index holds. */
  static RunProgress overDocuments(long total, Output output) {
    return new RunProgress(output, total, output.words(" văn bản", " documents"));
  }

  /** Of a collection whose records nobody has counted. */
  static RunProgress overRecords(Output output) {
    return new RunProgress(output, -1, output.words(" văn bản", " documents"));
  }

  private static ProgressBar bar(long total, String unit) {
    return new ProgressBarBuilder()
        .setTaskName("vanban")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUnit(unit, 1)
        .showSpeed()
        .build();
  }

  /** This, and {@code then} after each. */
  Progress and(Runnable then) {
    return new Progress() {
      @Override
      public void done(String source, long one) {
        RunProgress.this.done(source, one);
        then.run();
      }

      @Override
      public void failed(String source) {
        RunProgress.this.failed(source);
      }
    };
  }

  @Override
  public void failed(String source) {
    failed++;
  }

  @Override
  public void done(String source, long one) {
    done++;
    size += one;
    if (bar != null) {
      if (total >= 0 && done > total) {
        // Files in archives show themselves as they come.
        bar.maxHint(done);
      }
      bar.step().setExtraMessage(volume());
    } else if (System.nanoTime() - lastLine > LINE_EVERY.toNanos()) {
      lastLine = System.nanoTime();
      String all = total < 0 ? "" : "/" + Math.max(total, done);
      output.err().println(done + all + " · " + volume() + left());
      output.err().flush();
    }
  }

  /** How much was read, how fast, and how much of it in vain. */
  private String volume() {
    double megabytes = size / 1e6;
    String rate =
        String.format(Locale.ROOT, "%.0f MB, %.2f MB/s", megabytes, megabytes / seconds());
    return failed == 0
        ? rate
        : rate + output.words(", " + failed + " lỗi", ", " + failed + " failed");
  }

  /** The time left, by files, where it is known how many there are. */
  private String left() {
    if (total <= done) {
      return "";
    }
    long left = Math.round(seconds() / done * (total - done));
    return output.words(" · còn khoảng " + left + " giây", " · about " + left + " s left");
  }

  private double seconds() {
    return Math.max(0.001, (System.nanoTime() - started) / 1e9);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
