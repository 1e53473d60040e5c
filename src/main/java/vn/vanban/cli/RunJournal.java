package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /**
   * The same of a run that is made again and again, and is told of where it had something to do.
   */
  <R> R writeNews(
      String command,
      List<Path> named,
      Supplier<R> run,
      Function<R, Outcome> outcome,
      Predicate<R> isNews) {
    var log = new RunLog(index.dataFolder());
    var started = log.of(command, names(named), index.folder());
    try {
      R result = run.get();
      if (isNews.test(result)) {
        end(started, one -> log.done(one, outcome.apply(result)));
      }
      return result;
    } catch (RuntimeException e) {
      end(started, one -> log.failed(one, String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private static List<String> names(List<Path> named) {
    return named.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
  }

  private @Nullable LoggedRun start(RunLog log, String command, List<Path> named) {
    try {
      return log.start(command, names(named), index.folder());
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
