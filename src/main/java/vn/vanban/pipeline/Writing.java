package vn.vanban.pipeline;

import vn.vanban.document.Language;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.pipeline.RunReport.FileNote;

/** Puts a run's documents into the index and commits in steps. Belongs to the thread that runs. */
final class Writing {

  /** A run that is killed loses at most this many documents' work. */
  private static final int COMMIT_EVERY = 500;

  private final IndexSession session;
  private final Tally tally;
  private final Language language;
  private int sinceCommit;

  Writing(IndexSession session, Tally tally, Language language) {
    this.session = session;
    this.tally = tally;
    this.language = language;
  }

  /** A document that the index cannot take is a line in the report. */
  void put(Origin origin, AnalysedDocument document) {
    try {
      tally.put(tally.time(Tally.Stage.INDEX, () -> session.put(origin, document)));
    } catch (RuntimeException e) {
      tally.failed(fault(document.source(), e, language));
    }
    if (++sinceCommit == COMMIT_EVERY) {
      commit();
    }
  }

  void commit() {
    tally.time(Tally.Stage.INDEX, session::commit);
    sinceCommit = 0;
  }

  /** The line about an error of one document; an error of the index is thrown on. */
  static FileNote fault(String source, Throwable e, Language language) {
    if (e instanceof IndexException index) {
      throw index;
    }
    return new FileNote(source, Fault.CODE, Fault.message(e).in(language));
  }
}
