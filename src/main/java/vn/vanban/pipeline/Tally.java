package vn.vanban.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import vn.vanban.analytics.likeness.DuplicateWatch;
import vn.vanban.analytics.likeness.NewDuplicates;
import vn.vanban.index.IndexSession.Put;
import vn.vanban.pipeline.RunReport.FileNote;

/**
 * Counts of a run as it goes. Times may be added from any thread; the rest belongs to the thread
 * that runs.
 */
final class Tally {

  enum Stage {
    READ,
    ANALYSE,
    INDEX,
    COMPARE
  }

  private final long started = System.nanoTime();
  private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);
  private final List<String> vanished = new ArrayList<>();
  private final List<FileNote> skipped = new ArrayList<>();
  private final List<FileNote> failed = new ArrayList<>();
  private int indexed;
  private int unchanged;
  private int replaced;
  private int moved;
  private int joined;
  private long bytes;
  private int removed;
  private NewDuplicates duplicates = NewDuplicates.NONE;

  Tally() {
    for (var stage : Stage.values()) {
      nanos.put(stage, new LongAdder());
    }
  }

  <T> T time(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      adder(stage).add(System.nanoTime() - start);
    }
  }

  void time(Stage stage, Runnable work) {
    time(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  void put(Put put) {
    switch (put) {
      case ADDED -> indexed++;
      case REPLACED -> replaced++;
      case MOVED -> moved++;
      case JOINED -> joined++;
    }
  }

  /**
   * @param size bytes of a file, or UTF-16 units of a record
   */
  void read(long size) {
    bytes += size;
  }

  void unchanged(int files) {
    unchanged += files;
  }

  void removed() {
    removed++;
  }

  void vanished(String source) {
    vanished.add(source);
  }

  /** To be called once, behind the commit of what is new. */
  void duplicates(DuplicateWatch watch) {
    duplicates = time(Stage.COMPARE, watch::found);
  }

  void skipped(FileNote note) {
    skipped.add(note);
  }

  boolean hasFailed() {
    return !failed.isEmpty();
  }

  void failed(FileNote note) {
    failed.add(note);
  }

  RunReport report() {
    Map<String, Double> stages = new TreeMap<>();
    for (var stage : Stage.values()) {
      stages.put(stage.name().toLowerCase(Locale.ROOT), seconds(adder(stage).sum()));
    }
    return new RunReport(
        indexed,
        unchanged,
        replaced,
        moved,
        joined,
        removed,
        vanished,
        skipped,
        failed,
        duplicates,
        bytes,
        seconds(System.nanoTime() - started),
        stages);
  }

  private LongAdder adder(Stage stage) {
    return Objects.requireNonNull(nanos.get(stage));
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
