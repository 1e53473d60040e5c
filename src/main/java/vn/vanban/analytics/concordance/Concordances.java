package vn.vanban.analytics.concordance;

import java.io.IOException;
import vn.vanban.analytics.Basis;
import vn.vanban.index.DocumentIndex;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/**
 * Where words and themes stand in an index, and beside what, as of its last commit; all figures are
 * exact. Thread-safe.
 */
public final class Concordances {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  public Concordances(DocumentIndex index, ThemeDictionary dictionary) {
    this.index = index;
    this.dictionary = dictionary;
  }

  /**
   * A page of lines, with the number of all.
   *
   * @throws IllegalArgumentException where the dictionary has no such theme
   */
  public Concordance concordance(ConcordanceRequest request) {
    check(request.node());
    return index.ask(snapshot -> new ConcordanceRun(snapshot, request).page());
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
    return index.ask(snapshot -> new CollocateCount(snapshot, request).run());
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
}
