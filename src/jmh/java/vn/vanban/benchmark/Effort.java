package vn.vanban.benchmark;

import java.nio.file.Path;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long is measured, and on how much. */
enum Effort {
  /** Some five minutes, in two rounds: what else the machine does comes and goes. */
  FULL(2, 1, 1_000, 10_000_000),
  /** Some two minutes. */
  QUICK(1, 1, 300, 2_000_000),
  /** Seconds, in this very process: whether everything runs, not how fast. */
  TRIAL(1, 0, 1, 2_000);

  /** The extractor has many branches: until each is compiled it takes some seconds of running. */
  private static final int WARM_UP_MILLIS = 1_000;

  private final int rounds;
  private final int forks;
  private final int iterationMillis;
  private final int adversarialBytes;

  Effort(int rounds, int forks, int iterationMillis, int adversarialBytes) {
    this.rounds = rounds;
    this.forks = forks;
    this.iterationMillis = iterationMillis;
    this.adversarialBytes = adversarialBytes;
  }

  /**
   * @throws IllegalArgumentException where there is none of the name
   */
  static Effort named(String name) {
    return switch (name) {
      case "full" -> FULL;
      case "quick" -> QUICK;
      default -> throw new IllegalArgumentException("mode is full, quick or collection: " + name);
    };
  }

  int rounds() {
    return rounds;
  }

  long textBytes() {
    return 2L * adversarialBytes;
  }

  int adversarialBytes() {
    return adversarialBytes;
  }

  /** One round on the texts of {@code file}. */
  Options options(Path file) {
    var iteration = TimeValue.milliseconds(iterationMillis);
    var warmUp = TimeValue.milliseconds(forks == 0 ? iterationMillis : WARM_UP_MILLIS);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^vn\\.vanban\\.benchmark\\.")
            .param("file", file.toString())
            .param("bytes", Integer.toString(adversarialBytes))
            .warmupTime(warmUp)
            .measurementTime(iteration)
            .forks(forks)
            .threads(1)
            .addProfiler(ProcessorTime.class)
            .shouldFailOnError(true);
    if (!Tokenizing.Coccoc.isNamed()) {
      options.exclude("\\.coccoc$");
    }
    return options.build();
  }
}
