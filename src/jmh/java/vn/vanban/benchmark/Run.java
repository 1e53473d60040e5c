package vn.vanban.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures every benchmark, round by round. */
final class Run {

  private Run() {}

  /**
   * The table of speeds.
   *
   * @param progress where JMH tells what it does
   * @throws RunnerException where a benchmark fails
   */
  static String of(Input input, Effort effort, PrintStream progress)
      throws IOException, RunnerException {
    Path file = Files.createTempFile("vanban-benchmark", ".texts");
    try {
      Texts.write(input.texts(), file);
      var log = OutputFormatFactory.createFormatInstance(progress, VerboseMode.NORMAL);
      var rounds = new ArrayList<Round>();
      for (int i = 0; i < effort.rounds(); i++) {
        rounds.add(Round.of(new Runner(effort.options(file), log).run()));
      }
      return Table.of(input, effort.adversarialBytes(), List.copyOf(rounds));
    } finally {
      Files.delete(file);
    }
  }
}
