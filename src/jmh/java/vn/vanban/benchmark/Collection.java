package vn.vanban.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Formatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.RecordFile;
import vn.vanban.ingest.RecordReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.ImportRun;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.theme.ThemeDictionary;

/**
 * How long a collection takes to import, beside what Lucene alone takes for its text on as many
 * threads, and to be asked; both for the whole of it and for its first half. By the clock, since
 * the work is that of several threads, and in processor time, which other work on the machine
 * hardly moves.
 */
final class Collection {

  private final Path records;
  private final PrintStream progress;
  private final ThemeDictionary themes = ThemeDictionary.standard();
  private final Formatter out = new Formatter(Locale.ROOT);

  private Collection(Path records, PrintStream progress) {
    this.records = records;
    this.progress = progress;
  }

  /**
   * The table of times.
   *
   * @param records lines of JSON, as {@code import} reads them
   */
  static String of(Path records, PrintStream progress) throws Exception {
    return new Collection(records, progress).measure();
  }

  private String measure() throws Exception {
    Path folder = Files.createTempDirectory("vanban-benchmark");
    try {
      Path half = firstHalf(folder.resolve("half.jsonl"));
      Path first = folder.resolve("half");
      Path whole = folder.resolve("whole");
      out.format("| | half | all | all / half |%n|---|---:|---:|---:|%n");
      Took[] lucene = {
        took("Lucene, half", () -> StandardIndexing.run(half, folder.resolve("standard-half"))),
        took("Lucene, all", () -> StandardIndexing.run(records, folder.resolve("standard"))),
      };
      Took[] ours = {
        took("import, half", () -> importInto(first, half)),
        took("import, all", () -> importInto(whole, records)),
      };
      compare("s", lucene, ours, Took::clock);
      compare("s of processor time", lucene, ours, Took::processor);
      row("index, MB", megabytes(first), megabytes(whole));
      try (var small = DocumentIndex.open(first);
          var large = DocumentIndex.open(whole)) {
        for (var question : Question.values()) {
          progress.println(question.shown());
          row(question.shown() + ", ms", question.millis(small), question.millis(large));
        }
      }
      return out.toString();
    } finally {
      delete(folder);
    }
  }

  private void row(String name, double half, double all) {
    out.format("| %s | %.1f | %.1f | %.2f |%n", name, half, all, all / half);
  }

  /** For the half and for all of it. */
  private void compare(String unit, Took[] lucene, Took[] ours, ToDoubleFunction<Took> time) {
    double[] theirs = Stream.of(lucene).mapToDouble(time).toArray();
    double[] own = Stream.of(ours).mapToDouble(time).toArray();
    row("IndexWriter with StandardAnalyzer, one field, " + unit, theirs[0], theirs[1]);
    row("import, " + unit, own[0], own[1]);
    out.format("| import, ratio to it | %.3f | %.3f | |%n", theirs[0] / own[0], theirs[1] / own[1]);
  }

  /** Seconds. */
  private record Took(double clock, double processor) {}

  private Took took(String what, Callable<?> work) throws Exception {
    progress.println(what);
    long start = System.nanoTime();
    long processor = ProcessorTime.nanos();
    work.call();
    return new Took((System.nanoTime() - start) / 1e9, (ProcessorTime.nanos() - processor) / 1e9);
  }

  private Path firstHalf(Path file) throws IOException {
    long records = 0;
    try (var lines = RecordFile.open(this.records)) {
      for (; lines.hasNext(); lines.next()) {
        records++;
      }
    }
    try (var lines = RecordFile.open(this.records);
        Writer half = Files.newBufferedWriter(file)) {
      for (long i = 0; i < records / 2; i++) {
        half.write(lines.next().text() + "\n");
      }
    }
    return file;
  }

  private Object importInto(Path folder, Path file) throws IOException {
    var issuers = Issuers.builtIn();
    var run = new ImportRun(new RecordReader(), new Analysis(themes, issuers), Language.EN);
    try (var session = IndexSession.open(folder, Analysis.fingerprints(themes, issuers), issuers)) {
      return run.run(file, session, Vanished.KEEP, (source, size) -> {});
    }
  }

  private static double megabytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
