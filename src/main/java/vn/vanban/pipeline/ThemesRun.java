package vn.vanban.pipeline;

import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.HeldDocument;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedThemes;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;

/**
 * Stored texts → themes → index, for the documents whose themes were found with another dictionary.
 * No file is read. A run that is killed loses what came after its last commit; the next one goes on
 * from there.
 */
public final class ThemesRun {

  /** A run that is killed loses at most this many documents' work. */
  static final int COMMIT_EVERY = 500;

  private final ThemeFinder finder;
  private final String version;
  private final int commitEvery;

  public ThemesRun(ThemeDictionary dictionary) {
    this(dictionary, COMMIT_EVERY);
  }

  ThemesRun(ThemeDictionary dictionary, int commitEvery) {
    this.finder = new ThemeFinder(dictionary);
    this.version = dictionary.version();
    this.commitEvery = commitEvery;
  }

  /**
   * Analyses {@code outdated} and commits.
   *
   * @throws vn.vanban.index.IndexException where the index cannot be written; what was committed
   *     stays
   */
  public ThemesReport run(OutdatedThemes outdated, IndexSession session, Progress progress) {
    var tally = new ThemesTally(version);
    InOrder.forEach(
        outdated.documents(),
        this::analyse,
        (old, done) -> {
          session.replace(old, done.after(), old.madeWith().withThemes(version));
          tally.add(done.before(), done.after());
          if (tally.documents() % commitEvery == 0) {
            session.commit();
          }
          progress.done(done.after().source(), done.after().text().length());
        });
    session.commit();
    return tally.report();
  }

  private record Done(AnalysedDocument before, AnalysedDocument after) {}

  private Done analyse(HeldDocument old) {
    var before = old.read();
    return new Done(before, before.withThemes(finder.find(before.text()), version));
  }
}
