package vn.vanban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.vanban.document.Language;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.PoisonList;
import vn.vanban.ingest.PoisonList.Trust;
import vn.vanban.ingest.RecordReader;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.ImportRun;
import vn.vanban.pipeline.IngestRun;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.RunReport;
import vn.vanban.pipeline.RunReport.FileNote;
import vn.vanban.pipeline.ThemesRun;

/** A run of ingest or import as people start it: with progress, and a report to read. */
record Ingestion(IndexOption index, Output output) {

  private static final Map<String, String> STAGES =
      Map.of(
          "read", "đọc tệp", "analyse", "phân tích", "index", "ghi chỉ mục", "compare", "so trùng");

  /** What is read where nothing is named. */
  static List<Path> corpus() {
    return List.of(Settings.home().resolve("corpus"));
  }

  /**
   * @param poisonous what is done with files that an earlier run could not read for their lives
   * @throws BadInput where one of {@code named} does not exist; nothing is read then
   */
  RunReport run(List<Path> named, Vanished vanished, Trust poisonous) {
    return run(
        named,
        vanished,
        poisonous,
        () -> {},
        run -> journal().write("ingest", named, run, LoggedRun.Outcome::of));
  }

  /**
   * One look of many at folders that are watched; it is logged where it found something to do.
   *
   * @param between called after each file; what it throws ends the run, and what was not committed
   *     is done again next time
   */
  RunReport sweep(List<Path> named, Runnable between) {
    return run(
        named,
        Vanished.REMOVE,
        Trust.LISTED,
        between,
        run ->
            journal()
                .writeNews("watch", named, run, LoggedRun.Outcome::of, RunReport::changedIndex));
  }

  private RunJournal journal() {
    return new RunJournal(index, output);
  }

  private RunReport run(
      List<Path> named,
      Vanished vanished,
      Trust poisonous,
      Runnable between,
      Function<Supplier<RunReport>, RunReport> logged) {
    for (var path : named) {
      if (!Files.exists(path)) {
        throw new BadInput("Không có tệp hay thư mục " + path, "No such file or folder: " + path);
      }
    }
    var poison = poison(index, poisonous);
    try (var session = session();
        var extractor = index.settings.extractor()) {
      analyseThemes(session);
      var settings = index.settings;
      var reader =
          new DocumentReader(
              settings.limits(), extractor, poison, settings.ocr(), settings.recognisedPages());
      try (var progress = RunProgress.over(named, output)) {
        var run = new IngestRun(reader, analysis(), output.language);
        return logged.apply(() -> run.run(named, session, vanished, progress.and(between)));
      }
    }
  }

  static PoisonList poison(IndexOption index, Trust trust) {
    Path list = index.dataFolder().resolve("poison.tsv");
    try {
      return PoisonList.in(list, Analysis.READER, trust);
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(
          "Không đọc được " + list + ": " + e.getMessage(),
          "Cannot read " + list + ": " + e.getMessage());
    }
  }

  /**
   * @throws BadInput where {@code file} cannot be opened; nothing is changed then
   */
  RunReport importRecords(Path file, Vanished vanished) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("Không có tệp " + file, "No such file: " + file);
    }
    try (var session = session()) {
      analyseThemes(session);
      try (var progress = RunProgress.overRecords(output)) {
        var run = new ImportRun(new RecordReader(), analysis(), output.language);
        return journal()
            .write(
                "import",
                List.of(file),
                () -> imported(run, file, session, vanished, progress),
                LoggedRun.Outcome::of);
      }
    }
  }

  /** Into an index that is soon gone, and of which the log says nothing. */
  void importForOnce(Path file) {
    try (var session = session();
        var progress = RunProgress.overRecords(output)) {
      var run = new ImportRun(new RecordReader(), analysis(), output.language);
      imported(run, file, session, Vanished.KEEP, progress);
    }
  }

  private static RunReport imported(
      ImportRun run, Path file, IndexSession session, Vanished vanished, RunProgress progress) {
    try {
      return run.run(file, session, vanished, progress);
    } catch (IOException e) {
      throw new BadInput(
          "Không mở được tệp " + file + ": " + e.getMessage(),
          "The file " + file + " cannot be opened: " + e.getMessage());
    }
  }

  private Analysis analysis() {
    return new Analysis(index.settings.themes(), index.settings.issuers());
  }

  private IndexSession session() {
    var issuers = index.settings.issuers();
    var fingerprints = Analysis.fingerprints(index.settings.themes(), issuers);
    return IndexSession.open(index.folder(), fingerprints, issuers);
  }

  /** So that a new dictionary alone makes nobody read a file again. */
  private void analyseThemes(IndexSession session) {
    var dictionary = index.settings.themes();
    var fingerprints = Analysis.fingerprints(dictionary, index.settings.issuers());
    try (var documents = session.committed();
        var outdated = OutdatedDocuments.themesAlone(documents, fingerprints)) {
      int count = outdated.count();
      if (count == 0) {
        return;
      }
      try (var progress = RunProgress.overDocuments(count, output)) {
        new ThemesRun(dictionary).run(outdated, session, progress);
      }
      String version = dictionary.version();
      output
          .err()
          .println(
              output.words(
                  count + " văn bản được tìm lại chủ đề theo từ điển " + version,
                  count + " documents had their themes found anew, by dictionary " + version));
    }
  }

  /** The longest first, each with its share: what limits a run. */
  private static String stages(RunReport report, Language language) {
    double all = report.stages().values().stream().mapToDouble(Double::doubleValue).sum();
    return report.stages().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(stage ->
            String.format(
                Locale.ROOT,
                "%s %.1f (%.0f %%)",
                language == Language.VI
                    ? STAGES.getOrDefault(stage.getKey(), stage.getKey())
                    : stage.getKey(),
                stage.getValue(),
                all == 0 ? 0 : 100 * stage.getValue() / all))
        .collect(Collectors.joining(", "));
  }

  void print(RunReport report) {
    output.print(
        String.format(
            Locale.ROOT,
            "%d văn bản mới, %d thay đổi, %d không đổi, %d chuyển chỗ, %d tệp nữa của văn bản đã"
                + " có, %d bỏ khỏi chỉ mục; %d tệp bỏ qua, %d tệp lỗi; %.1f giây",
            counts(report)),
        String.format(
            Locale.ROOT,
            "%d new documents, %d replaced, %d unchanged, %d moved, %d more files of documents"
                + " held, %d removed; %d files skipped, %d failed; %.1f s",
            counts(report)));
    output.print(
        "Thời gian theo bước (giây, cộng mọi luồng): " + stages(report, Language.VI),
        "Seconds by stage, over all threads: " + stages(report, Language.EN));
    report.skipped().forEach(note -> print(output.words("bỏ qua", "skipped"), note));
    report.failed().forEach(note -> print(output.words("lỗi", "failed"), note));
    for (var source : report.vanished()) {
      output.print(
          "không còn: " + source + " (dùng --prune để bỏ khỏi chỉ mục)",
          "gone: " + source + " (--prune removes it from the index)");
    }
    new NewDuplicatesText(output).print(report.duplicates());
  }

  private static Object[] counts(RunReport report) {
    return new Object[] {
      report.indexed(),
      report.replaced(),
      report.unchanged(),
      report.moved(),
      report.joined(),
      report.removed(),
      report.skipped().size(),
      report.failed().size(),
      report.seconds()
    };
  }

  private void print(String outcome, FileNote note) {
    output
        .out()
        .println(outcome + ": " + note.source() + " [" + note.code() + "] " + note.message());
  }
}
