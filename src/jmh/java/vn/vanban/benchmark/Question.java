package vn.vanban.benchmark;

import java.util.Arrays;
import java.util.function.Consumer;
import vn.vanban.analytics.By;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.analytics.trend.CooccurrenceRequest;
import vn.vanban.analytics.trend.Trends;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;

/** What analysts ask of a whole collection. */
enum Question {
  TREND("trend over years", trends -> trends.trend("dare", By.YEAR, Filters.NONE)),
  THEMES("themes with themes", trends -> cooccurrence(trends, With.THEMES, Level.DOCUMENT)),
  CITED("themes with citations", trends -> cooccurrence(trends, With.CITED, Level.DOCUMENT)),
  IN_SENTENCES(
      "themes with citations, by sentence",
      trends -> cooccurrence(trends, With.CITED, Level.SENTENCE));

  /** Once the code is compiled the middle one is steady. */
  private static final int TIMES = 15;

  private final String shown;
  private final Consumer<Trends> ask;

  Question(String shown, Consumer<Trends> ask) {
    this.shown = shown;
    this.ask = ask;
  }

  private static void cooccurrence(Trends trends, With with, Level level) {
    trends.cooccurrence(new CooccurrenceRequest(null, with, level, Filters.NONE, 0, 10));
  }

  String shown() {
    return shown;
  }

  /** By the clock, on one thread; the median of {@value #TIMES} answers. */
  double millis(DocumentIndex index) {
    var trends = new Trends(index, ThemeDictionary.standard());
    var millis = new double[TIMES];
    Arrays.setAll(
        millis,
        i -> {
          long start = System.nanoTime();
          ask.accept(trends);
          return (System.nanoTime() - start) / 1e6;
        });
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }
}
