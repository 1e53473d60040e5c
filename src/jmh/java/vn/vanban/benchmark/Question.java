package vn.vanban.benchmark;

import java.util.Arrays;
import java.util.function.Consumer;
import vn.vanban.analytics.Analytics;
import vn.vanban.analytics.Cooccurrence.Level;
import vn.vanban.analytics.Cooccurrence.With;
import vn.vanban.analytics.CooccurrenceRequest;
import vn.vanban.analytics.Trend.By;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;

/** What analysts ask of a whole collection. */
enum Question {
  TREND("trend over years", analytics -> analytics.trend("dare", By.YEAR, Filters.NONE)),
  THEMES("themes with themes", analytics -> cooccurrence(analytics, With.THEMES, Level.DOCUMENT)),
  CITED("themes with citations", analytics -> cooccurrence(analytics, With.CITED, Level.DOCUMENT)),
  IN_SENTENCES(
      "themes with citations, by sentence",
      analytics -> cooccurrence(analytics, With.CITED, Level.SENTENCE));

  /** Once the code is compiled the middle one is steady. */
  private static final int TIMES = 15;

  private final String shown;
  private final Consumer<Analytics> ask;

  Question(String shown, Consumer<Analytics> ask) {
    this.shown = shown;
    this.ask = ask;
  }

  private static void cooccurrence(Analytics analytics, With with, Level level) {
    analytics.cooccurrence(new CooccurrenceRequest(null, with, level, Filters.NONE, 0, 10));
  }

  String shown() {
    return shown;
  }

  /** By the clock, on one thread; the median of {@value #TIMES} answers. */
  double millis(DocumentIndex index) {
    var analytics = new Analytics(index, ThemeDictionary.standard());
    var millis = new double[TIMES];
    Arrays.setAll(
        millis,
        i -> {
          long start = System.nanoTime();
          ask.accept(analytics);
          return (System.nanoTime() - start) / 1e6;
        });
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }
}
