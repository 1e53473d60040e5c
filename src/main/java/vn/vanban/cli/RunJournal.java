package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.LoggedRun.Outcome;
import vn.vanban.pipeline.RunLog;

/** Writes runs into the log of their index. A log that cannot be written stops no run. */
record RunJournal(IndexOption index, Output output) {

  /** Does a run that holds the index. */
  <R> R write(String command, List<Path> named, Supplier<R> run, Function<R, Outcome> outcome) {
    var log = new RunLog(index.dataFolder());
    var started = start(log, command, named);
    try {
      R result = run.get();
      end(started, one -> log.done(one, outcome.apply(result)));
      return result;
    } catch (RuntimeException e) {
      end(started, one -> log.failed(one, String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private @Nullable LoggedRun start(RunLog log, String command, List<Path> named) {
    try {
      var paths = named.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
      return log.start(command, paths, index.folder());
    } catch (IOException e) {
      tell(e);
      return null;
    }
  }

  @FunctionalInterface
  private interface Ending {
    void of(LoggedRun run) throws IOException;
  }

  private void end(@Nullable LoggedRun started, Ending ending) {
    if (started == null) {
      return;
    }
    try {
      ending.of(started);
    } catch (IOException e) {
      tell(e);
    }
  }

  private void tell(IOException e) {
    output
        .err()
        .println(
            output.words(
                "Không ghi được nhật ký vào " + index.dataFolder() + ": " + e,
                "The log in " + index.dataFolder() + " cannot be written: " + e));
  }
}
