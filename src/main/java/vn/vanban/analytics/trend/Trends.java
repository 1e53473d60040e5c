package vn.vanban.analytics.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.By;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/** Themes over an index as of its last commit; all figures are exact. Thread-safe. */
public final class Trends {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  public Trends(DocumentIndex index, ThemeDictionary dictionary) {
    this.index = index;
    this.dictionary = dictionary;
  }

  /**
   * @param theme id of a theme of the dictionary
   * @param filters what documents have to be to count at all
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Trend trend(String theme, By by, Filters filters) {
    var known = known(theme);
    return index.ask(snapshot -> new TrendCount(snapshot, known, by).run(filters));
  }

  /**
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Cooccurrence cooccurrence(CooccurrenceRequest request) {
    if (request.theme() != null) {
      known(request.theme());
    }
    return index.ask(snapshot -> new CooccurrenceCount(snapshot, request).run());
  }

  /**
   * When, by whom and with which members slogans that count are used.
   *
   * @param theme id of the only theme whose slogans are asked for; null for those of all themes
   * @param filters what documents have to be to count at all
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Slogans slogans(@Nullable String theme, Filters filters) {
    var themes = theme == null ? dictionary.themes() : List.of(known(theme));
    return index.ask(snapshot -> new SloganCount(snapshot, themes).run(filters));
  }

  private Theme known(String id) {
    return dictionary.themes().stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such theme: " + id));
  }
}
