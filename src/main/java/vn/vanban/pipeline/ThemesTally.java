package vn.vanban.pipeline;

import java.util.HashMap;
import java.util.Map;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.pipeline.ThemesReport.Change;
import vn.vanban.theme.ThemeMention;

/** Counts of a run over themes as it goes. */
final class ThemesTally {

  private static final Change NONE = new Change(0, 0);

  private final String dictionary;
  private final long started = System.nanoTime();
  private final Map<String, Change> themes = new HashMap<>();
  private long documents;
  private long changed;

  ThemesTally(String dictionary) {
    this.dictionary = dictionary;
  }

  void add(AnalysedDocument before, AnalysedDocument after) {
    documents++;
    changed += before.themes().equals(after.themes()) ? 0 : 1;
    for (ThemeMention mention : before.themes()) {
      var change = themes.getOrDefault(mention.theme(), NONE);
      themes.put(mention.theme(), new Change(change.before() + 1, change.after()));
    }
    for (ThemeMention mention : after.themes()) {
      var change = themes.getOrDefault(mention.theme(), NONE);
      themes.put(mention.theme(), new Change(change.before(), change.after() + 1));
    }
  }

  long documents() {
    return documents;
  }

  ThemesReport report() {
    double seconds = Math.round((System.nanoTime() - started) / 1e6) / 1e3;
    return new ThemesReport(dictionary, documents, changed, themes, seconds);
  }
}
