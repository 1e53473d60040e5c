package vn.vanban.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.vanban.analytics.By;
import vn.vanban.analytics.concordance.ConcordanceRequest;
import vn.vanban.analytics.concordance.Concordances;
import vn.vanban.analytics.concordance.HitOrder;
import vn.vanban.analytics.concordance.Node;
import vn.vanban.analytics.keyness.Keyness;
import vn.vanban.analytics.keyness.KeynessRequest;
import vn.vanban.analytics.keyness.Keywords;
import vn.vanban.analytics.keyness.SubsetReader;
import vn.vanban.analytics.likeness.Duplicates;
import vn.vanban.analytics.likeness.Likenesses;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.analytics.trend.CooccurrenceRequest;
import vn.vanban.analytics.trend.Trends;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;
import vn.vanban.search.SearchSettings;
import vn.vanban.search.Suggestions;
import vn.vanban.theme.ThemeDictionary;

/** What people and analysts ask of a whole collection. */
enum Question {
  BARE("a dozen questions, BM25 alone", Asked::ofLucene),
  SEARCH("a dozen questions", index -> Asked.ofSearch(search(index))),
  FACETS("a dozen questions with six facets", index -> Asked.withFacets(search(index))),
  SUGGEST("suggestions for a dozen beginnings", index -> Asked.begun(suggestions(index))),
  TREND("trend over years", index -> trends(index).trend("dare", By.YEAR, Filters.NONE)),
  THEMES("themes with themes", index -> cooccurrence(index, With.THEMES, Level.DOCUMENT)),
  CITED("themes with citations", index -> cooccurrence(index, With.CITED, Level.DOCUMENT)),
  IN_SENTENCES(
      "themes with citations, by sentence",
      index -> cooccurrence(index, With.CITED, Level.SENTENCE)),
  CONCORDANCE("first page of a concordance of “quy định”", Question::concordance),
  KEYNESS("words of some documents against all others", Question::keyness),
  SIMILAR("documents like one of them", Question::similar),
  DUPLICATES("groups of documents that are nearly the same", Question::duplicates);

  /** Once the code is compiled the middle one is steady. */
  private static final int TIMES = 9;

  private static final Map<DocumentIndex, Search> SEARCHES = new HashMap<>();
  private static final Map<DocumentIndex, Suggestions> SUGGESTIONS = new HashMap<>();

  private final String shown;
  private final Consumer<DocumentIndex> ask;

  Question(String shown, Consumer<DocumentIndex> ask) {
    this.shown = shown;
    this.ask = ask;
  }

  /** The same for all that is asked: what is worked out once is not measured. */
  private static synchronized Search search(DocumentIndex index) {
    return SEARCHES.computeIfAbsent(index, Search::new);
  }

  private static synchronized Suggestions suggestions(DocumentIndex index) {
    return SUGGESTIONS.computeIfAbsent(index, Suggestions::new);
  }

  private static Trends trends(DocumentIndex index) {
    return new Trends(index, ThemeDictionary.standard());
  }

  private static void cooccurrence(DocumentIndex index, With with, Level level) {
    trends(index).cooccurrence(new CooccurrenceRequest(null, with, level, Filters.NONE, 0, 10));
  }

  private static void concordance(DocumentIndex index) {
    var node = new Node.Words("quy định");
    var request =
        new ConcordanceRequest(
            node, Filters.NONE, ConcordanceRequest.USUAL_WINDOW, HitOrder.TEXT, null, 10, null);
    new Concordances(index, ThemeDictionary.standard()).concordance(request);
  }

  private static void keyness(DocumentIndex index) {
    var target = new SubsetReader(ThemeDictionary.standard()).read("theme!=discipline");
    var request = new KeynessRequest(target, null, Filters.NONE, Keyness.Selection.DEFAULT, 0, 10);
    new Keywords(index, SearchSettings.builtIn()).keyness(request);
  }

  private static void similar(DocumentIndex index) {
    var best = new Search(index).search(SearchRequest.of("quyết định")).hits().getFirst();
    new Likenesses(index).similar(best.id(), Filters.NONE, 0, 10);
  }

  private static void duplicates(DocumentIndex index) {
    new Likenesses(index).duplicates(Duplicates.USUAL, Filters.NONE, 0, 10);
  }

  String shown() {
    return shown;
  }

  /** By the clock, on one thread; the median of {@value #TIMES} answers. */
  double millis(DocumentIndex index) {
    var millis = new double[TIMES];
    Arrays.setAll(
        millis,
        i -> {
          long start = System.nanoTime();
          ask.accept(index);
          return (System.nanoTime() - start) / 1e6;
        });
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }
}
