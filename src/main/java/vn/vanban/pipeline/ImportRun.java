package vn.vanban.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.likeness.DuplicateWatch;
import vn.vanban.document.Language;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.PreparedDocument;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.RecordFile;
import vn.vanban.ingest.RecordReader;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.pipeline.RunReport.FileNote;

/**
 * Records of a collection → documents → facts → index → report. A record that is as the index has
 * it costs its hash; one with the id of an earlier one takes its place.
 */
public final class ImportRun {

  private final RecordReader reader;
  private final Analysis analysis;
  private final Language language;
  private final CommitPace pace;

  /**
   * @param language of the messages in the report
   */
  public ImportRun(RecordReader reader, Analysis analysis, Language language) {
    this(reader, analysis, language, CommitPace.STANDARD);
  }

  ImportRun(RecordReader reader, Analysis analysis, Language language, CommitPace pace) {
    this.pace = pace;
    this.reader = reader;
    this.analysis = analysis;
    this.language = language;
  }

  /**
   * @param file one JSON object a line, packed with gzip or not
   * @param vanished what becomes of documents whose records are gone from the file; they stay where
   *     some record cannot be read, since it may be one of them
   * @throws IOException where the file cannot be opened; nothing is changed then
   * @throws vn.vanban.index.IndexException where the index cannot be written; what was committed
   *     stays
   */
  public RunReport run(Path file, IndexSession session, Vanished vanished, Progress progress)
      throws IOException {
    var tally = new Tally();
    var names = new LearnedNames(session, analysis);
    var known = names.known();
    var writing = new Writing(session, tally, language, pace);
    var work = new Work(file, analysis.knowing(known), session, tally);
    var gone = new GoneRecords(file);
    try (var watch = DuplicateWatch.over(session);
        var lines = RecordFile.open(file)) {
      InOrder.forEach(
          lines,
          ImportRun::size,
          work::of,
          (line, done) -> {
            long size = size(line);
            // It was looked up before the record with its id was written.
            boolean early = done instanceof Known && gone.sawLately(done.id());
            gone.saw(done.id());
            finish(early ? work.of(line) : done, size, writing, work);
            if (done instanceof Unread) {
              progress.failed(done.source());
            }
            progress.done(done.source(), size);
          });
      gone.sweep(session, tally, tally.hasFailed() ? Vanished.KEEP : vanished);
      writing.commit();
      tally.duplicates(watch);
    }
    tally.time(Tally.Stage.ANALYSE, () -> names.spread(known));
    return tally.report();
  }

  private static long size(RecordFile.Line line) {
    return line.text() == null ? 0 : line.text().length();
  }

  /** What is to be done about one record. */
  private sealed interface Done {
    String source();

    String id();
  }

  private record Put(PreparedDocument document, String id) implements Done {
    @Override
    public String source() {
      return document.document().source();
    }
  }

  private record Moved(Origin origin, String sha256, String source, RecordFile.Line line)
      implements Done {
    @Override
    public String id() {
      return String.valueOf(origin.record());
    }
  }

  private record Known(String source, String id) implements Done {}

  private record Unread(FileNote note, String id) implements Done {
    @Override
    public String source() {
      return note.source();
    }
  }

  /** Reads and analyses one line; on any thread. */
  private final class Work {

    private final Path file;
    private final String name;
    private final Analysis knowing;
    private final IndexSession session;
    private final Tally tally;

    Work(Path file, Analysis knowing, IndexSession session, Tally tally) {
      this.file = file;
      this.name = String.valueOf(file.getFileName());
      this.knowing = knowing;
      this.session = session;
      this.tally = tally;
    }

    Done of(RecordFile.Line line) {
      String source = name + '#' + line.number();
      try {
        var look = new Look();
        var outcome = tally.time(Tally.Stage.READ, () -> reader.read(line, name, look::isHeld));
        source = outcome.read().source();
        return done(outcome, look.moved, line);
      } catch (RuntimeException | StackOverflowError e) {
        return new Unread(Writing.fault(source, e, language), source);
      }
    }

    /** Whether a record is in the index, from this file or from one that is gone. */
    private final class Look {

      /** The hash of the record, where it was in another file. */
      private @Nullable String moved;

      boolean isHeld(String id, String sha256) {
        var origin = new Origin(file, id);
        if (session.isUnchanged(origin, sha256)) {
          return true;
        }
        moved = session.isMoved(origin, sha256) ? sha256 : null;
        return moved != null;
      }
    }

    private Done done(RecordReader.Outcome outcome, @Nullable String moved, RecordFile.Line line) {
      var origin = new Origin(file, outcome.id());
      return switch (outcome.read()) {
        case ReadOutcome.Read(var document) -> {
          var analysed = tally.time(Tally.Stage.ANALYSE, () -> knowing.of(document));
          yield new Put(
              tally.time(Tally.Stage.INDEX, () -> session.prepare(origin, analysed)), outcome.id());
        }
        case ReadOutcome.Unchanged(var source) ->
            moved == null
                ? new Known(source, outcome.id())
                : new Moved(origin, moved, source, line);
        case ReadOutcome.Holding _ -> throw new IllegalStateException("a record holds no files");
        case ReadOutcome.Skipped(var source, var code, var message) ->
            new Unread(new FileNote(source, code.toString(), message.in(language)), outcome.id());
        case ReadOutcome.Failed(var source, var code, var message) ->
            new Unread(new FileNote(source, code.toString(), message.in(language)), outcome.id());
      };
    }
  }

  private static void finish(Done done, long size, Writing writing, Work work) {
    switch (done) {
      case Put(var document, _) -> {
        writing.tally().read(size);
        writing.put(document, null);
      }
      case Known _ -> writing.tally().unchanged(1);
      case Moved(var origin, var sha256, var source, var line) -> {
        if (!writing.move(origin, sha256, source, null)) {
          finish(work.of(line), size, writing, work);
        }
      }
      case Unread(var note, _) -> writing.tally().failed(note);
    }
  }
}
