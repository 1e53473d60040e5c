package vn.vanban.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.IngestRun;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.LoggedRun.Outcome;
import vn.vanban.pipeline.ReindexReport;
import vn.vanban.pipeline.ReindexRun;
import vn.vanban.pipeline.RunLog;
import vn.vanban.pipeline.RunReport;
import vn.vanban.theme.ThemeDictionary;

/** The tasks that there are. Each opens the index for writing, and closes it again. */
public final class IndexTasks {

  private static final Logger LOG = LoggerFactory.getLogger(IndexTasks.class);

  private final Writing writing;
  private final Uploads uploads;
  private final RunLog log;

  /** What is written where, and with what it is made. */
  public record Writing(
      Path index, Path data, DocumentReader reader, ThemeDictionary themes, Issuers issuers) {

    private Analysis analysis() {
      return new Analysis(themes, issuers);
    }

    private IndexSession session() {
      return IndexSession.open(index, Analysis.fingerprints(themes, issuers), issuers);
    }
  }

  public IndexTasks(Writing writing) {
    this.writing = writing;
    this.uploads = new Uploads(writing.data());
    this.log = new RunLog(writing.data());
  }

  /** Where files are kept that are to be read. */
  public Uploads uploads() {
    return uploads;
  }

  /** Reads uploads, by the names of their folders, into the index; gives a {@link RunReport}. */
  public Task ingest(List<String> hashes, Language language) {
    return progress -> {
      var folders = uploads.folders(hashes);
      try (var session = writing.session()) {
        var run = new IngestRun(writing.reader(), writing.analysis(), language);
        RunReport report =
            logged(
                "ingest",
                folders,
                () -> run.run(folders, session, Vanished.KEEP, (_, _) -> progress.step()),
                Outcome::of);
        uploads.read(hashes);
        return report;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Makes documents anew from their stored text; gives a {@link ReindexReport}. */
  public Task reindex(Which which) {
    return progress -> {
      try (var session = writing.session();
          var documents = session.committed();
          var outdated = outdated(which, documents, session)) {
        progress.total(outdated.count());
        var run = new ReindexRun(writing.analysis());
        return logged(
            "reindex",
            List.of(),
            () -> run.run(outdated, session, (_, _) -> progress.step()),
            Outcome::of);
      }
    };
  }

  /** Which documents are made anew. */
  public enum Which {
    /** Those that were made with another analysis, dictionary or list of authorities. */
    OUTDATED,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static OutdatedDocuments outdated(
      Which which, DocumentIndex documents, IndexSession session) {
    return which == Which.ALL
        ? OutdatedDocuments.all(documents)
        : OutdatedDocuments.analysis(documents, session.fingerprints());
  }

  /**
   * What became of a document that was to go.
   *
   * @param file whether its file is gone too: only uploads are taken away. A document whose file is
   *     left comes back when somebody reads its folder again
   */
  public record Removed(String id, boolean file) {}

  /**
   * Takes a document out; gives {@link Removed}.
   *
   * @param id of it, or the content hash of its file
   */
  public Task remove(String id) {
    return progress -> {
      try (var session = writing.session();
          var documents = session.committed();
          var snapshot = documents.snapshot()) {
        int member = snapshot.findExactly(id).orElseThrow(() -> gone(id));
        var held = snapshot.held(member);
        String exact = snapshot.card(member).id();
        logged(
            "remove",
            List.of(),
            () -> {
              session.remove(held);
              session.commit();
              return 1;
            },
            Outcome::ofRemoved);
        progress.step();
        var origin = held.origin();
        return new Removed(exact, origin.record() == null && uploads.remove(origin.file()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Task.NotDone gone(String id) {
    return new Task.NotDone(
        "unknown-document",
        new Message(
            "Bộ sưu tập không còn văn bản “" + id + "”.",
            "The collection holds the document “" + id + "” no more."));
  }

  /** Runs and writes it into the log; a log that cannot be written stops nothing. */
  private <R> R logged(
      String command, List<Path> named, Supplier<R> run, Function<R, Outcome> outcome) {
    var started = started(command, named);
    try {
      R result = run.get();
      if (started != null) {
        end(() -> log.done(started, outcome.apply(result)));
      }
      return result;
    } catch (RuntimeException e) {
      if (started != null) {
        end(() -> log.failed(started, String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  private @Nullable LoggedRun started(String command, List<Path> named) {
    try {
      return log.start(command, named.stream().map(Path::toString).toList(), writing.index());
    } catch (IOException e) {
      LOG.warn("the log of runs cannot be written", e);
      return null;
    }
  }

  @FunctionalInterface
  private interface Ending {
    void write() throws IOException;
  }

  private static void end(Ending ending) {
    try {
      ending.write();
    } catch (IOException e) {
      LOG.warn("the log of runs cannot be written", e);
    }
  }
}
