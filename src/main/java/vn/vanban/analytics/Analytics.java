package vn.vanban.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Sides.Side;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.search.Filters;
import vn.vanban.search.MatchingDocuments;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/**
 * Counts over an index as of its last commit, from its columns and postings; all figures are exact.
 * Thread-safe.
 */
public final class Analytics {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  private final Synonyms synonyms;

  /** With the built-in synonyms. */
  public Analytics(DocumentIndex index, ThemeDictionary dictionary) {
    this(index, dictionary, Synonyms.builtIn());
  }

  /**
   * @param synonyms for questions that choose documents
   */
  public Analytics(DocumentIndex index, ThemeDictionary dictionary, Synonyms synonyms) {
    this.index = index;
    this.dictionary = dictionary;
    this.synonyms = synonyms;
  }

  /**
   * @param theme id of a theme of the dictionary
   * @param filters what documents have to be to count at all
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Trend trend(String theme, Trend.By by, Filters filters) {
    var known = known(theme);
    return ask(snapshot -> new TrendCount(snapshot, known, by).run(filters));
  }

  /**
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Cooccurrence cooccurrence(CooccurrenceRequest request) {
    if (request.theme() != null) {
      known(request.theme());
    }
    return ask(snapshot -> new CooccurrenceCount(snapshot, request).run());
  }

  /**
   * Groups of documents that are nearly the same.
   *
   * @param overlap {@value Duplicates#LEAST} to 1
   * @param from how many groups to pass over
   * @param size how many groups to give at most
   */
  public Duplicates duplicates(double overlap, Filters filters, int from, int size) {
    return ask(snapshot -> new DuplicateGroups(snapshot, overlap).run(filters, from, size));
  }

  /**
   * A page of lines, with the number of all.
   *
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Concordance concordance(ConcordanceRequest request) {
    check(request.node());
    return ask(snapshot -> new ConcordanceRun(snapshot, request).page());
  }

  /** Hears of lines, with what they are counted over. */
  @FunctionalInterface
  public interface LineVisitor {
    void visit(Basis basis, Concordance.Line line) throws IOException;
  }

  /**
   * Visits all lines behind the request's cursor in its order, however many there are: its size is
   * not looked at. All are of one snapshot.
   *
   * @throws IOException where the visitor does, or the index cannot be read
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public void forEachLine(ConcordanceRequest request, LineVisitor visitor) throws IOException {
    check(request.node());
    try (var snapshot = index.snapshot()) {
      new ConcordanceRun(snapshot, request).all(visitor);
    }
  }

  /**
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Collocates collocates(CollocatesRequest request) {
    check(request.node());
    return ask(snapshot -> new CollocateCount(snapshot, request).run());
  }

  /** Only what the target's and the reference's words are compared over is read: no texts. */
  public Keyness keyness(KeynessRequest request) {
    return ask(snapshot -> {
      var subset = request.reference();
      var sides =
          Sides.of(
              snapshot,
              request.target().query(),
              subset == null ? null : subset.query(),
              request.filters());
      int kept = (int) Math.min(Integer.MAX_VALUE, (long) request.from() + request.size());
      var count = new KeynessCount(snapshot, sides, request.selection(), kept);
      var words = count.words(request.from());
      return new Keyness(
          sides.describe(Side.TARGET, request.target().toString()),
          sides.describe(Side.REFERENCE, subset == null ? Keyness.REST : subset.toString()),
          request.selection(),
          count.distinct(),
          count.total(),
          true,
          words,
          request.size() == Paging.ALL
              ? null
              : Paging.next(request.from(), request.size(), count.total()));
    });
  }

  /**
   * The key phrases of one document.
   *
   * @param idOrNumberOrHash as {@link Snapshot#find} takes it; empty where there is no such
   *     document
   * @param from how many phrases to pass over
   * @param size how many phrases to give at most; {@link Paging#ALL} for all of them
   */
  public Optional<Keyphrases> keyphrases(String idOrNumberOrHash, int from, int size) {
    Paging.check(from, size == Paging.ALL ? 1 : size);
    return ask(snapshot -> {
      var document = snapshot.find(idOrNumberOrHash);
      return document.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new DocumentKeyphrases(snapshot, PhraseWords.builtIn())
                  .run(document.getAsInt(), from, size));
    });
  }

  /** The key phrases of all documents that answer a question. */
  public Keyphrases keyphrases(KeyphrasesRequest request) {
    return ask(snapshot -> {
      var matching = new MatchingDocuments(snapshot, synonyms, request.query(), request.filters());
      return new AnswerKeyphrases(snapshot, PhraseWords.builtIn()).run(request, matching);
    });
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
    return ask(snapshot -> new SloganCount(snapshot, themes).run(filters));
  }

  private void check(Node node) {
    if (node instanceof Node.Mentions(var theme)) {
      known(theme);
    }
  }

  /**
   * What is like a document; empty where the index has no such document.
   *
   * @param idOrNumberOrHash as {@link Snapshot#find}
   * @param from how many hits to pass over
   * @param size how many hits to give at most
   */
  public Optional<SimilarDocuments> similar(
      String idOrNumberOrHash, Filters filters, int from, int size) {
    return ask(snapshot -> {
      var document = snapshot.find(idOrNumberOrHash);
      return document.isEmpty()
          ? Optional.empty()
          : Optional.of(new Likeness(snapshot, document.getAsInt()).run(filters, from, size));
    });
  }

  private Theme known(String id) {
    return dictionary.themes().stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such theme: " + id));
  }

  private <T> T ask(Question<T> question) {
    try (var snapshot = index.snapshot()) {
      return question.of(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T of(Snapshot snapshot) throws IOException;
  }
}
