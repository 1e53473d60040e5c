package vn.vanban.pipeline;

import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.HeldDocument;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;

/**
 * Stored texts → themes → index, for the documents whose themes were found with another dictionary.
 * No file is read. A run that is killed loses what came after its last commit; the next one goes on
 * from there.
 */
public final class ThemesRun {

  private final ThemeFinder finder;
  private final String version;
  private final CommitPace pace;

  public ThemesRun(ThemeDictionary dictionary) {
    this(dictionary, CommitPace.STANDARD);
  }

  ThemesRun(ThemeDictionary dictionary, CommitPace pace) {
    this.finder = new ThemeFinder(dictionary);
    this.version = dictionary.version();
    this.pace = pace;
  }

  /**
   * Analyses {@code outdated} and commits.
   *
   * @throws vn.vanban.index.IndexException where the index cannot be written; what was committed
   *     stays
   */
  public ThemesReport run(OutdatedDocuments outdated, IndexSession session, Progress progress) {
    var tally = new ThemesTally(version);
    var commits = pace.start();
    InOrder.forEach(
        outdated.documents(),
        this::analyse,
        (old, done) -> {
          session.replace(old, done.after(), old.madeWith().withThemes(version));
          tally.add(done.before(), done.after());
          if (commits.isDueAfterOneMore()) {
            commits.commit(session::commit);
          }
          progress.done(done.after().source(), done.after().text().length());
        });
    session.commit();
    return tally.report();
  }

  private record Done(AnalysedDocument before, AnalysedDocument after) {}

  private Done analyse(HeldDocument old) {
    var before = old.read();
    return new Done(before, Findings.withThemes(before, finder, version));
  }
}
