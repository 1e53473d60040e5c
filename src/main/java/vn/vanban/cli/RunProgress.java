package vn.vanban.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.pipeline.IngestRun;

/** Shows on standard error how far a run is: a bar on a terminal, now and then a line elsewhere. */
final class RunProgress implements IngestRun.Progress, AutoCloseable {

  /** In a log file a line every ten seconds tells that the run is alive, without flooding it. */
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final Output output;
  private final long total;
  private final @Nullable ProgressBar bar;
  private long files;
  private long bytes;
  private long lastLine = System.nanoTime();

  private RunProgress(Output output, long total, @Nullable ProgressBar bar) {
    this.output = output;
    this.total = total;
    this.bar = bar;
  }

  /** Counts the files first, so that the time left can be told. */
  static RunProgress over(Collection<Path> paths, Output output) {
    long total;
    try (var files = SourceFiles.under(paths)) {
      total = files.count();
    }
    boolean terminal = Terminal.isThere();
    var bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("vanban")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(output.words(" tệp", " files"), 1)
                .showSpeed()
                .build()
            : null;
    return new RunProgress(output, total, bar);
  }

  @Override
  public void done(String source, long size) {
    files++;
    bytes += size;
    if (bar != null) {
      bar.step().setExtraMessage(bytes / 1_000_000 + " MB");
    } else if (System.nanoTime() - lastLine > LINE_EVERY.toNanos()) {
      lastLine = System.nanoTime();
      output.err().println(files + "/" + total + " · " + bytes / 1_000_000 + " MB");
      output.err().flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
