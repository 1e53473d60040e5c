package vn.vanban.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.vanban.document.Language;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.SourceFiles;
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

  /** Hears of each file when it is dealt with; called on one thread. */
  @FunctionalInterface
  public interface Progress {
    void done(String source, long bytes);
  }

  /** A run that is killed loses at most this many documents' work. */
  private static final int COMMIT_EVERY = 500;

  /** Enough that no thread waits for a slow file in front; few enough to fit in memory. */
  private static final int AHEAD_PER_THREAD = 4;

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
    int threads = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(threads);
        var files = SourceFiles.under(named)) {
      Iterator<SourceFile> waiting =
          files.filter(file -> !session.isInside(file.path())).iterator();
      Deque<Pending> ahead = new ArrayDeque<>();
      int sinceCommit = 0;
      while (waiting.hasNext() || !ahead.isEmpty()) {
        while (waiting.hasNext() && ahead.size() < threads * AHEAD_PER_THREAD) {
          ahead.add(start(waiting.next(), knowing, session, pool, tally));
        }
        var pending = ahead.remove();
        finish(pending, session, tally);
        progress.done(pending.file().source(), pending.file().path().toFile().length());
        if (++sinceCommit == COMMIT_EVERY) {
          session.commit();
          sinceCommit = 0;
        }
      }
    }
    tally.time(Tally.Stage.INDEX, () -> sweep(named, session, vanished, tally));
    tally.time(Tally.Stage.INDEX, session::commit);
    tally.time(Tally.Stage.ANALYSE, () -> names.spread(known));
    return tally.report();
  }

  private record Pending(SourceFile file, Future<Outcome> outcome) {}

  /** What is to be done about one file. */
  private sealed interface Outcome {}

  private record Put(AnalysedDocument document) implements Outcome {}

  private record Known() implements Outcome {}

  private record PassedOver(FileNote note) implements Outcome {}

  private record Unread(FileNote note) implements Outcome {}

  private Pending start(
      SourceFile file, Analysis knowing, IndexSession session, ExecutorService pool, Tally tally) {
    return new Pending(file, pool.submit(() -> analyse(file, knowing, session, tally)));
  }

  private Outcome analyse(SourceFile file, Analysis knowing, IndexSession session, Tally tally) {
    try {
      return outcome(read(file, session, tally), knowing, tally);
    } catch (RuntimeException | StackOverflowError e) {
      return fault(file, e);
    }
  }

  private ReadOutcome read(SourceFile file, IndexSession session, Tally tally) {
    return tally.time(
        Tally.Stage.READ,
        () ->
            reader.read(
                file.path(), file.source(), sha256 -> session.isUnchanged(file.path(), sha256)));
  }

  private Outcome outcome(ReadOutcome read, Analysis knowing, Tally tally) {
    return switch (read) {
      case ReadOutcome.Read(var document) ->
          new Put(tally.time(Tally.Stage.ANALYSE, () -> knowing.of(document)));
      case ReadOutcome.Unchanged _ -> new Known();
      case ReadOutcome.Skipped(var source, var code, var message) ->
          new PassedOver(new FileNote(source, code.toString(), message.in(language)));
      case ReadOutcome.Failed(var source, var code, var message) ->
          new Unread(new FileNote(source, code.toString(), message.in(language)));
    };
  }

  /** The line about an error of one file; an error over the index is thrown on. */
  private Unread fault(SourceFile file, Throwable e) {
    if (e instanceof IndexException index) {
      throw index;
    }
    return new Unread(new FileNote(file.source(), Fault.CODE, Fault.message(e).in(language)));
  }

  private void finish(Pending pending, IndexSession session, Tally tally) {
    switch (await(pending.outcome())) {
      case Put(var document) -> put(pending.file(), document, session, tally);
      case Known() -> tally.unchanged();
      case PassedOver(var note) -> tally.skipped(note);
      case Unread(var note) -> tally.failed(note);
    }
  }

  private void put(SourceFile file, AnalysedDocument document, IndexSession session, Tally tally) {
    try {
      tally.put(tally.time(Tally.Stage.INDEX, () -> session.put(file.path(), document)));
    } catch (RuntimeException e) {
      tally.failed(fault(file, e).note());
    }
  }

  private static Outcome await(Future<Outcome> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a file", e);
    }
  }

  /** Finds documents under the named folders whose files are gone. */
  private static void sweep(
      List<Path> named, IndexSession session, Vanished vanished, Tally tally) {
    List<Path> gone = new ArrayList<>();
    session.forEachFile(file -> {
      // Not the same as !exists: a folder that may not be entered has not lost its files.
      if (rootOf(file, named).isPresent() && Files.notExists(file)) {
        gone.add(file);
      }
    });
    gone.sort(null);
    for (var file : gone) {
      if (vanished == Vanished.REMOVE) {
        session.remove(file);
        tally.removed();
      } else {
        var root = rootOf(file, named).orElseThrow();
        tally.vanished(root.relativize(file).toString().replace('\\', '/'));
      }
    }
  }

  private static Optional<Path> rootOf(Path file, List<Path> named) {
    return named.stream().map(IngestRun::absolute).filter(file::startsWith).findFirst();
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
