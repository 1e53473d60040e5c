package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.PerSnapshot;
import vn.vanban.index.Snapshot;
import vn.vanban.text.StoredText;

/**
 * Suggests how a query may go on, from the terms of the index's last commit: a new document is
 * suggested as soon as it is found. Thread-safe.
 */
public final class Suggestions {

  public static final int USUAL_SIZE = 10;

  public static final int MAX_SIZE = 50;

  /** What is longer is no longer being typed; its end is what matters. */
  private static final int LONGEST = 500;

  private final DocumentIndex index;
  private final PerSnapshot<SuggestionFacts> facts = new PerSnapshot<>(SuggestionFacts::of);

  public Suggestions(DocumentIndex index) {
    this.index = index;
  }

  /**
   * @param typed the query so far; its end is where the user types
   * @param size how many suggestions at most, 1 to {@value #MAX_SIZE}
   */
  public SuggestAnswer suggest(String typed, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ": " + size);
    }
    String text = StoredText.of(typed);
    var run = TypedRun.of(text);
    return text.length() > LONGEST || run.isEmpty()
        ? new SuggestAnswer(text, List.of())
        : index.ask(snapshot -> new SuggestAnswer(text, suggestions(snapshot, run, size)));
  }

  private List<Suggestion> suggestions(Snapshot snapshot, TypedRun typed, int size)
      throws IOException {
    var found =
        new ArrayList<>(new NumberCompletion(snapshot).numbers(typed, Math.max(1, size / 2)));
    var words = new WordCompletion(snapshot, facts.of(snapshot));
    found.addAll(words.issuers(typed, Math.max(1, size / 5)));
    found.addAll(words.phrases(typed, Math.max(1, size * 3 / 10)));
    found.addAll(
        new TitleCompletion(snapshot, facts.of(snapshot)).titles(typed, size - found.size()));
    return found.subList(0, Math.min(size, found.size()));
  }
}
