package vn.vanban.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import vn.vanban.document.Language;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.ingest.Unpacking;
import vn.vanban.pipeline.RunReport.FileNote;

/**
 * Files → documents → facts → index → report. Files are read and analysed on all cores, and put
 * into the index in the order in which they were found, so that a run repeats exactly.
 */
public final class IngestRun {

  /** Whether documents whose files are gone leave the index. */
  public enum Vanished {
    KEEP,
    REMOVE
  }

  private final DocumentReader reader;
  private final Analysis analysis;
  private final Language language;

  /**
   * @param language of the messages in the report
   */
  public IngestRun(DocumentReader reader, Analysis analysis, Language language) {
    this.reader = reader;
    this.analysis = analysis;
    this.language = language;
  }

  /**
   * @param paths files and folders; what lies in another one of them is read once, and the index's
   *     own folder not at all
   * @throws vn.vanban.index.IndexException where the index cannot be written; what was committed
   *     stays
   */
  public RunReport run(
      Collection<Path> paths, IndexSession session, Vanished vanished, Progress progress) {
    var named = outermost(paths);
    var tally = new Tally();
    var names = new LearnedNames(session, analysis);
    var known = names.known();
    var knowing = analysis.knowing(known);
    var writing = new Writing(session, tally, language);
    try (var walk = SourceFiles.under(named)) {
      var files =
          new Unpacking(
              walk.filter(file -> !session.isInside(file.path())).iterator(),
              reader,
              failed -> tally.failed(note(failed)));
      InOrder.forEach(
          files,
          file -> analyse(file, knowing, session, tally),
          (file, outcome) -> {
            finish(file, outcome, writing, tally);
            unpack(file, outcome, files);
            // What an archive holds was counted with the archive.
            progress.done(file.source(), file.member() == null ? file.path().toFile().length() : 0);
          });
      tally.time(Tally.Stage.INDEX, () -> new Sweep(named, session, files, tally).sweep(vanished));
    }
    writing.commit();
    tally.time(Tally.Stage.ANALYSE, () -> names.spread(known));
    return tally.report();
  }

  /** What is to be done about one file. */
  private sealed interface Outcome {}

  private record Put(AnalysedDocument document) implements Outcome {}

  private record Known() implements Outcome {}

  private record PassedOver(FileNote note) implements Outcome {}

  private record Unread(FileNote note) implements Outcome {}

  private record Unpack(ReadOutcome.Holding holding) implements Outcome {}

  private Outcome analyse(SourceFile file, Analysis knowing, IndexSession session, Tally tally) {
    try {
      return outcome(read(file, session, tally), knowing, tally);
    } catch (RuntimeException | StackOverflowError e) {
      return new Unread(Writing.fault(file.source(), e, language));
    }
  }

  private ReadOutcome read(SourceFile file, IndexSession session, Tally tally) {
    return tally.time(
        Tally.Stage.READ,
        () -> reader.read(file, sha256 -> session.isUnchanged(originOf(file), sha256)));
  }

  private static Origin originOf(SourceFile file) {
    return new Origin(file.path(), file.member());
  }

  private Outcome outcome(ReadOutcome read, Analysis knowing, Tally tally) {
    return switch (read) {
      case ReadOutcome.Read(var document) ->
          new Put(tally.time(Tally.Stage.ANALYSE, () -> knowing.of(document)));
      case ReadOutcome.Unchanged _ -> new Known();
      case ReadOutcome.Skipped(var source, var code, var message) ->
          new PassedOver(new FileNote(source, code.toString(), message.in(language)));
      case ReadOutcome.Failed failed -> new Unread(note(failed));
      case ReadOutcome.Holding holding -> new Unpack(holding);
    };
  }

  private FileNote note(ReadOutcome.Failed failed) {
    return new FileNote(failed.source(), failed.code().toString(), failed.message().in(language));
  }

  private static void finish(SourceFile file, Outcome outcome, Writing writing, Tally tally) {
    switch (outcome) {
      case Put(var document) -> writing.put(originOf(file), document);
      case Known() -> tally.unchanged();
      case PassedOver(var note) -> tally.skipped(note);
      case Unread(var note) -> tally.failed(note);
      case Unpack _ -> {}
    }
  }

  private static void unpack(SourceFile file, Outcome outcome, Unpacking files) {
    switch (outcome) {
      case Unpack(var holding) -> files.add(file, holding);
      case Unread _ -> files.addUnread(file);
      case Put _, Known _, PassedOver _ -> {}
    }
  }

  private static List<Path> outermost(Collection<Path> paths) {
    var kept = new ArrayList<Path>();
    for (var path : new LinkedHashSet<>(paths)) {
      boolean inside =
          paths.stream()
              .anyMatch(other ->
                  !absolute(other).equals(absolute(path))
                      && absolute(path).startsWith(absolute(other)));
      boolean again = kept.stream().anyMatch(other -> absolute(other).equals(absolute(path)));
      if (!inside && !again) {
        kept.add(path);
      }
    }
    return kept;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
