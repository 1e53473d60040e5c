package vn.vanban.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.likeness.DuplicateWatch;
import vn.vanban.document.Language;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.FileStamp;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.PreparedDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ParsedDocument;
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
  private final CommitPace pace;

  /**
   * @param language of the messages in the report
   */
  public IngestRun(DocumentReader reader, Analysis analysis, Language language) {
    this(reader, analysis, language, CommitPace.STANDARD);
  }

  IngestRun(DocumentReader reader, Analysis analysis, Language language, CommitPace pace) {
    this.pace = pace;
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
    var writing = new Writing(session, tally, language, pace);
    var archives = new Archives();
    try (var watch = DuplicateWatch.over(session);
        var walk = SourceFiles.under(named)) {
      var files =
          new Unpacking(
              walk.filter(file -> !session.isInside(file.path())).iterator(),
              reader,
              failed -> tally.failed(note(failed)));
      InOrder.forEach(
          files,
          file -> analyse(file, knowing, session, tally),
          (file, outcome) -> {
            finish(file, outcome, writing, one -> analyse(one, knowing, session, tally));
            unpack(file, outcome, files, archives);
            if (outcome instanceof Unread) {
              progress.failed(file.source());
            }
            progress.done(file.source(), size(file));
          });
      tally.time(Tally.Stage.INDEX, () -> new Sweep(named, session, files, tally).sweep(vanished));
      archives.tell(session, files::isUnread);
      writing.commit();
      tally.duplicates(watch);
    }
    tally.time(Tally.Stage.ANALYSE, () -> names.spread(known));
    return tally.report();
  }

  /** What is to be done about one file. */
  private sealed interface Outcome {}

  private record Put(PreparedDocument document, @Nullable FileStamp stamp) implements Outcome {}

  private record Known() implements Outcome {}

  /** An archive of which so many documents are held, and nothing else is in it. */
  private record KnownArchive(int documents) implements Outcome {}

  /** Known by its bytes; the next run is to know it by a look. */
  private record Same(@Nullable FileStamp stamp) implements Outcome {}

  private record Moved(String sha256, @Nullable FileStamp stamp) implements Outcome {}

  private record PassedOver(FileNote note) implements Outcome {}

  private record Unread(FileNote note) implements Outcome {}

  private record Unpack(ReadOutcome.Holding holding) implements Outcome {}

  /** One file at work; on any thread. */
  private Outcome analyse(SourceFile file, Analysis knowing, IndexSession session, Tally tally) {
    try {
      var origin = originOf(file);
      // Before it is read: what is written to it meanwhile is seen next time.
      var stamp = FileStamp.of(file.path());
      boolean waits = session.needsOcr(origin) && reader.recognisesPictures();
      if (!waits && stamp.isPresent() && session.isUnchanged(origin, stamp.get())) {
        return new Known();
      }
      int held =
          stamp.isPresent() && file.member() == null ? session.unchangedIn(origin, stamp.get()) : 0;
      if (held > 0) {
        return new KnownArchive(held);
      }
      var look = new Look(origin, session);
      // A document that waits for its pictures is not done where they can be recognised.
      var read =
          tally.time(Tally.Stage.READ, () -> reader.read(file, sha -> !waits && look.isHeld(sha)));
      return outcome(
          read,
          look.moved,
          stamp.orElse(null),
          text -> prepared(origin, analysed(text, knowing, tally), session, tally));
    } catch (RuntimeException | StackOverflowError e) {
      return new Unread(Writing.fault(file.source(), e, language));
    }
  }

  private static Origin originOf(SourceFile file) {
    return new Origin(file.path(), file.member());
  }

  /** What an archive holds was counted with the archive. */
  private static long size(SourceFile file) {
    return file.member() == null ? file.path().toFile().length() : 0;
  }

  /** Whether a file's bytes are in the index, here or where it was before. */
  private static final class Look {

    private final Origin origin;
    private final IndexSession session;

    /** The hash of the bytes, where they were in another place. */
    private @Nullable String moved;

    Look(Origin origin, IndexSession session) {
      this.origin = origin;
      this.session = session;
    }

    boolean isHeld(String sha256) {
      if (session.isUnchanged(origin, sha256)) {
        return true;
      }
      moved = session.isMoved(origin, sha256) ? sha256 : null;
      return moved != null;
    }
  }

  private static AnalysedDocument analysed(ParsedDocument text, Analysis knowing, Tally tally) {
    return tally.time(Tally.Stage.ANALYSE, () -> knowing.of(text));
  }

  private static PreparedDocument prepared(
      Origin origin, AnalysedDocument document, IndexSession session, Tally tally) {
    return tally.time(Tally.Stage.INDEX, () -> session.prepare(origin, document));
  }

  private Outcome outcome(
      ReadOutcome read,
      @Nullable String moved,
      @Nullable FileStamp stamp,
      Function<ParsedDocument, PreparedDocument> analyse) {
    return switch (read) {
      case ReadOutcome.Read(var document) -> new Put(analyse.apply(document), stamp);
      case ReadOutcome.Unchanged _ -> moved == null ? new Same(stamp) : new Moved(moved, stamp);
      case ReadOutcome.Skipped(var source, var code, var message) ->
          new PassedOver(new FileNote(source, code.toString(), message.in(language)));
      case ReadOutcome.Failed failed -> new Unread(note(failed));
      case ReadOutcome.Holding holding -> new Unpack(holding);
    };
  }

  private FileNote note(ReadOutcome.Failed failed) {
    return new FileNote(failed.source(), failed.code().toString(), failed.message().in(language));
  }

  /**
   * @param again reads the file where nothing of it is in the index after all
   */
  private static void finish(
      SourceFile file, Outcome outcome, Writing writing, Function<SourceFile, Outcome> again) {
    var origin = originOf(file);
    switch (outcome) {
      case Put(var document, var stamp) -> {
        writing.tally().read(size(file));
        writing.put(document, stamp);
      }
      case Known() -> writing.tally().unchanged(1);
      case KnownArchive(var documents) -> writing.tally().unchanged(documents);
      case Same(var stamp) -> writing.unchanged(origin, stamp);
      case Moved(var sha256, var stamp) -> {
        if (!writing.move(origin, sha256, file.source(), stamp)) {
          finish(file, again.apply(file), writing, again);
        }
      }
      case PassedOver(var note) -> writing.tally().skipped(note);
      case Unread(var note) -> writing.tally().failed(note);
      case Unpack _ -> {}
    }
  }

  private static void unpack(SourceFile file, Outcome outcome, Unpacking files, Archives archives) {
    switch (outcome) {
      case Unpack(var holding) -> {
        files.add(file, holding);
        archives.opened(file);
      }
      case Unread _ -> {
        files.addUnread(file);
        archives.lacks(file);
      }
      case PassedOver _ -> archives.lacks(file);
      case Put _, Known _, Same _, Moved _ -> archives.holds(file);
      case KnownArchive _ -> {}
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
