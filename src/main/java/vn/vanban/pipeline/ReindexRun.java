package vn.vanban.pipeline;

import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;

/**
 * Stored texts → facts → index, for documents that were made with another analyzer, extractor,
 * dictionary or list of authorities. No file is read: header and provisions stay as they are. A run
 * that is killed loses what came after its last commit; the next one goes on from there.
 */
public final class ReindexRun {

  private final Analysis analysis;
  private final CommitPace pace;

  public ReindexRun(Analysis analysis) {
    this(analysis, CommitPace.STANDARD);
  }

  ReindexRun(Analysis analysis, CommitPace pace) {
    this.analysis = analysis;
    this.pace = pace;
  }

  /**
   * Makes {@code outdated} anew, each in one step, and commits.
   *
   * @throws vn.vanban.index.IndexException where the index cannot be written; what was committed
   *     stays
   */
  public ReindexReport run(OutdatedDocuments outdated, IndexSession session, Progress progress) {
    long started = System.nanoTime();
    long[] count = new long[3];
    var knowing = analysis.knowing(new LearnedNames(session, analysis).known());
    var commits = pace.start();
    InOrder.forEach(
        outdated.documents(),
        old -> new Done(old.read(), knowing),
        (old, done) -> {
          var madeWith = old.madeWith().withStoredText(session.fingerprints());
          session.replace(old, done.after(), madeWith);
          count[0]++;
          count[1] += done.isChanged() ? 1 : 0;
          count[2] += madeWith.equals(session.fingerprints()) ? 0 : 1;
          if (commits.isDueAfterOneMore()) {
            commits.commit(session::commit);
          }
          progress.done(done.after().source(), done.after().text().length());
        });
    session.commit();
    double seconds = Math.round((System.nanoTime() - started) / 1e6) / 1e3;
    return new ReindexReport(count[0], count[1], count[2], seconds);
  }

  private record Done(AnalysedDocument before, AnalysedDocument after) {

    Done(AnalysedDocument before, Analysis analysis) {
      this(before, analysis.ofStored(before));
    }

    boolean isChanged() {
      return !before.references().equals(after.references())
          || !before.themes().equals(after.themes())
          || !before.warnings().equals(after.warnings());
    }
  }
}
