package vn.vanban.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.pipeline.RunReport.FileNote;

/**
 * A run as the log tells of it.
 *
 * @param id tells it from all others
 * @param ended null for a run that still goes on, or was killed
 * @param outcome null where there is none
 * @param error why it ended before it was done; null where it did not
 */
public record LoggedRun(
    String id,
    Instant started,
    @Nullable Instant ended,
    Task task,
    @Nullable Outcome outcome,
    @Nullable String error) {

  /** How many failures of a run the log keeps; the run itself has told them all. */
  static final int FAILURES = 100;

  /**
   * @param paths what was named
   * @param index the index's folder, absolute
   * @param process its number
   */
  public record Task(String command, List<String> paths, String index, long process) {
    public Task {
      paths = List.copyOf(paths);
    }
  }

  /**
   * What a run did.
   *
   * @param failures the first {@value LoggedRun#FAILURES} of them
   * @param failuresLeftOut how many more there were
   */
  public record Outcome(Counts counts, Speed speed, List<FileNote> failures, int failuresLeftOut) {

    public Outcome {
      failures = List.copyOf(failures);
    }

    public static Outcome of(RunReport report) {
      var failed = report.failed();
      int kept = Math.min(FAILURES, failed.size());
      return new Outcome(
          Counts.of(report),
          Speed.of(report.bytes(), report.seconds(), report.stages()),
          failed.subList(0, kept),
          failed.size() - kept);
    }

    public static Outcome of(ThemesReport report) {
      return ofStored(report.documents(), report.seconds());
    }

    public static Outcome of(ReindexReport report) {
      return ofStored(report.documents(), report.seconds());
    }

    /** Of documents that were taken out by name. */
    public static Outcome ofRemoved(int documents) {
      var counts = new Counts(0, 0, 0, 0, 0, documents, 0, 0, 0, 0L);
      return new Outcome(counts, Speed.of(0, 0, Map.of()), List.of(), 0);
    }

    /** Of documents that came from a copy, in place of all others. */
    public static Outcome ofRestored(int documents) {
      return ofStored(documents, 0);
    }

    private static Outcome ofStored(long documents, double seconds) {
      var counts = new Counts(0, 0, Math.toIntExact(documents), 0, 0, 0, 0, 0, 0, 0L);
      return new Outcome(counts, Speed.of(0, seconds, Map.of()), List.of(), 0);
    }
  }

  /**
   * How many documents or files came to what, as in {@link RunReport}.
   *
   * @param duplicates how many of the new documents the index held already, or nearly; null in
   *     lines of versions that did not look
   */
  public record Counts(
      int indexed,
      int unchanged,
      int replaced,
      int moved,
      int joined,
      int removed,
      int vanished,
      int skipped,
      int failed,
      @Nullable Long duplicates) {

    static Counts of(RunReport report) {
      return new Counts(
          report.indexed(),
          report.unchanged(),
          report.replaced(),
          report.moved(),
          report.joined(),
          report.removed(),
          report.vanished().size(),
          report.skipped().size(),
          report.failed().size(),
          report.duplicates().documents());
    }
  }

  /**
   * @param bytes of the files, or UTF-16 units of the records, that were new or changed
   * @param megabytesPerSecond {@code bytes} over all of the run's time, in millions
   * @param stages seconds by stage, added up over all threads
   */
  public record Speed(
      long bytes, double seconds, double megabytesPerSecond, Map<String, Double> stages) {

    static Speed of(long bytes, double seconds, Map<String, Double> stages) {
      double rate = seconds <= 0 ? 0 : bytes / 1e6 / seconds;
      return new Speed(bytes, seconds, Math.round(rate * 1000) / 1e3, Map.copyOf(stages));
    }
  }

  /** A run without an end whose process is no more. */
  public boolean wasKilled() {
    return ended == null
        && ProcessHandle.of(task.process())
            .filter(process ->
                process.info().startInstant().map(start -> !start.isAfter(started)).orElse(true))
            .isEmpty();
  }
}
