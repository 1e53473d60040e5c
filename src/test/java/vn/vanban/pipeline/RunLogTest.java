package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.likeness.NewDuplicates;
import vn.vanban.pipeline.LoggedRun.Outcome;
import vn.vanban.pipeline.RunReport.FileNote;

class RunLogTest {

  private static final NewDuplicates TWO = new NewDuplicates(2, 1, 0, List.of());

  @TempDir Path folder;

  private RunLog log() {
    return new RunLog(folder.resolve("data"));
  }

  private Path index() {
    return folder.resolve("index");
  }

  private static RunReport report(int failed) {
    var notes = Collections.nCopies(failed, new FileNote("a.txt", "empty", "…"));
    return new RunReport(
        1, 2, 3, 4, 6, 5, List.of("x"), List.of(), notes, TWO, 3_000_000, 2, Map.of());
  }

  @Test
  void tellsTheLastRunsOverAnIndexTheLatestLast() throws IOException {
    for (var command : List.of("ingest", "import", "reindex")) {
      var run = log().start(command, List.of("/some/folder"), index());
      log().done(run, Outcome.of(report(0)));
      log().start("ingest", List.of(), folder.resolve("other"));
    }
    var runs = log().last(index(), 2);
    assertThat(runs).extracting(run -> run.task().command()).containsExactly("import", "reindex");
    assertThat(runs.getLast().ended()).isAfterOrEqualTo(runs.getLast().started());
    assertThat(runs.getLast().outcome())
        .satisfies(outcome -> {
          assertThat(outcome.counts().moved()).isEqualTo(4);
          assertThat(outcome.counts().vanished()).isEqualTo(1);
          assertThat(outcome.speed().megabytesPerSecond()).isEqualTo(1.5);
        });
  }

  @Test
  void saysHowManyFailuresItLeavesOut() throws IOException {
    log().done(log().start("ingest", List.of(), index()), Outcome.of(report(130)));
    var outcome = Objects.requireNonNull(log().last(index(), 1).getFirst().outcome());
    assertThat(outcome.failures()).hasSize(100);
    assertThat(outcome.failuresLeftOut()).isEqualTo(30);
    assertThat(outcome.counts().failed()).isEqualTo(130);
  }

  @Test
  void runWithoutAnEndGoesOnWhileItsProcessLives() throws IOException {
    var run = log().start("ingest", List.of(), index());
    assertThat(log().last(index(), 1).getFirst().wasKilled()).isFalse();
    // No process has this number: it is over the highest that Linux gives.
    var task = new LoggedRun.Task("ingest", List.of(), "i", 5_000_000);
    assertThat(new LoggedRun("x", run.started(), null, task, null, null).wasKilled()).isTrue();
  }

  @Test
  void lineThatAKillBrokeOffSpoilsNoOther() throws IOException {
    log().done(log().start("ingest", List.of(), index()), Outcome.of(report(0)));
    Files.writeString(folder.resolve("data/runs.jsonl"), "{\"id\":\"br", StandardOpenOption.APPEND);
    log().failed(log().start("import", List.of(), index()), "disk full");
    var runs = log().last(index(), 10);
    assertThat(runs).extracting(run -> run.task().command()).containsExactly("ingest", "import");
    assertThat(runs.getLast().error()).isEqualTo("disk full");
    assertThat(runs.getLast().wasKilled()).isFalse();
  }

  @Test
  void linesOfVersionsThatCountedNoDuplicatesAreRead() throws IOException {
    log().done(log().start("ingest", List.of(), index()), Outcome.of(report(0)));
    Path file = folder.resolve("data/runs.jsonl");
    String lines = Files.readString(file);
    assertThat(lines).contains(",\"duplicates\":2");
    Files.writeString(file, lines.replace(",\"duplicates\":2", ""));
    var outcome = Objects.requireNonNull(log().last(index(), 1).getFirst().outcome());
    assertThat(outcome.counts().duplicates()).isNull();
  }
}
