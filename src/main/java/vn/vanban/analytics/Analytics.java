package vn.vanban.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/**
 * Counts over an index as of its last commit, from its columns and postings; all figures are exact.
 * Thread-safe.
 */
public final class Analytics {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  public Analytics(DocumentIndex index, ThemeDictionary dictionary) {
    this.index = index;
    this.dictionary = dictionary;
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

  private void check(Node node) {
    if (node instanceof Node.Mentions(var theme)) {
      known(theme);
    }
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
