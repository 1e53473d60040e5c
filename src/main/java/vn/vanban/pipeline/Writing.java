package vn.vanban.pipeline;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.Language;
import vn.vanban.index.FileStamp;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexSession;
import vn.vanban.index.IndexSession.Put;
import vn.vanban.index.Origin;
import vn.vanban.index.PreparedDocument;
import vn.vanban.pipeline.RunReport.FileNote;

/** Puts a run's documents into the index and commits in steps. Belongs to the thread that runs. */
final class Writing {

  private final IndexSession session;
  private final Tally tally;
  private final Language language;
  private final CommitPace pace;

  Writing(IndexSession session, Tally tally, Language language, CommitPace pace) {
    this.session = session;
    this.tally = tally;
    this.language = language;
    this.pace = pace.start();
  }

  /**
   * A document that the index cannot take is a line in the report.
   *
   * @param stamp of its file before it was read; null where nothing is known of it
   */
  void put(PreparedDocument document, @Nullable FileStamp stamp) {
    try {
      tally.put(tally.time(Tally.Stage.INDEX, () -> session.put(document, stamp)));
    } catch (RuntimeException e) {
      tally.failed(fault(document.document().source(), e, language));
    }
    wrote();
  }

  /** The document is as it was; its file is known by a look from now on. */
  void unchanged(Origin origin, @Nullable FileStamp stamp) {
    tally.unchanged(1);
    if (stamp != null) {
      tally.time(Tally.Stage.INDEX, () -> session.restamp(origin, stamp));
      wrote();
    }
  }

  /**
   * @param source the name the file goes by now
   * @return false where another file of the same bytes took the document
   */
  boolean move(Origin origin, String sha256, String source, @Nullable FileStamp stamp) {
    boolean moved =
        tally.time(Tally.Stage.INDEX, () -> session.move(origin, sha256, source, stamp));
    if (moved) {
      tally.put(Put.MOVED);
      wrote();
    }
    return moved;
  }

  private void wrote() {
    if (pace.isDueAfterOneMore()) {
      commit();
    }
  }

  Tally tally() {
    return tally;
  }

  void commit() {
    pace.commit(() -> tally.time(Tally.Stage.INDEX, session::commit));
  }

  /** The line about an error of one document; an error of the index is thrown on. */
  static FileNote fault(String source, Throwable e, Language language) {
    if (e instanceof IndexException index) {
      throw index;
    }
    return new FileNote(source, Fault.CODE, Fault.message(e).in(language));
  }
}
