package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Suggestion.Kind;
import vn.vanban.text.Letters;

/** Goes on with words of the collection: its words of several syllables, and its issuers. */
final class WordCompletion {

  /** Words of the segmenter have no more syllables, but for a handful. */
  private static final int SYLLABLES = 4;

  /** One letter tells nothing, and a tenth of all words begin with it. */
  private static final int SHORTEST = 2;

  private final Snapshot snapshot;
  private final SuggestionFacts facts;

  WordCompletion(Snapshot snapshot, SuggestionFacts facts) {
    this.snapshot = snapshot;
    this.facts = facts;
  }

  /** Words that begin with the last typed ones, the longest beginning first. */
  List<Suggestion> phrases(TypedRun typed, int most) throws IOException {
    var found = new LinkedHashMap<String, Suggestion>();
    for (int count = Math.min(SYLLABLES, typed.tokens().size()); count > 0; count--) {
      String beginning = typed.last(count);
      if (beginning.length() >= SHORTEST) {
        int start = typed.tokens().get(typed.tokens().size() - count).start();
        for (var word : facts.phrases().begunWith(beginning, most)) {
          var suggestion = phrase(typed, start, word.text());
          // One text by two ways: the shorter word is what documents have more often.
          if (!word.text().equals(beginning.strip())) {
            found.merge(
                Letters.lower(typed.text().substring(typed.start(), start)) + word.text(),
                suggestion,
                (one, other) -> one.count() >= other.count() ? one : other);
          }
        }
      }
    }
    return found.values().stream().limit(most).toList();
  }

  private Suggestion phrase(TypedRun typed, int start, String word) throws IOException {
    long documents = snapshot.searcher().count(new TermQuery(new Term(Fields.WORDS, word)));
    return new Suggestion(Kind.PHRASE, word, start, typed.text().length(), documents);
  }

  /** Issuers in whose names the typed words stand, or begin to, side by side. */
  List<Suggestion> issuers(TypedRun typed, int most) throws IOException {
    String asTyped = typed.last(typed.tokens().size());
    String folded = Letters.fold(asTyped);
    if (folded.length() < SHORTEST) {
      return List.of();
    }
    String words = folded.strip();
    var labels = new FacetLabels(snapshot);
    var found = new ArrayList<Suggestion>();
    for (var issuer : facts.issuers()) {
      if (found.size() == most) {
        break;
      }
      String name = holds(issuer.text(), words) ? labels.issuer(issuer.text()) : "";
      if (stands(asTyped.strip(), name)) {
        long documents =
            snapshot.searcher().count(new TermQuery(new Term(Fields.ISSUER, issuer.text())));
        found.add(
            new Suggestion(
                Kind.ISSUER,
                name,
                typed.tokens().getFirst().start(),
                typed.text().length(),
                documents));
      }
    }
    return found;
  }

  /** Whether some word of the name begins as {@code words} do; both are folded. */
  private static boolean holds(String name, String words) {
    int at = name.indexOf(words);
    while (at > 0 && name.charAt(at - 1) != ' ') {
      at = name.indexOf(words, at + 1);
    }
    return at >= 0;
  }

  /** Whether the words stand in the name with the accents that are typed. */
  static boolean stands(String typed, String name) {
    String lower = Letters.lower(name);
    for (int start = 0; start + typed.length() <= lower.length(); start++) {
      boolean atWord = start == 0 || !Character.isLetterOrDigit(lower.charAt(start - 1));
      if (atWord && allows(typed, lower, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allows(String typed, String lower, int start) {
    for (int i = 0; i < typed.length(); i++) {
      if (!TypedLetters.allows(typed.charAt(i), lower.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }
}
