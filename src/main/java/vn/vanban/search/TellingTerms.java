package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.Term;
import vn.vanban.index.Fields;

/**
 * Leaves words out of the ranking that most passages hold: they tell no passage from another, and
 * reading where they stand would cost more than all others together.
 */
final class TellingTerms {

  /** Measured on judged questions: so common words change no figure by more than chance. */
  private static final double COMMON = 0.45;

  /** Among fewer passages nothing is slow. */
  private static final int MANY = 10_000;

  private TellingTerms() {}

  /** {@code terms} without its common words; with all where no other would be left. */
  static Terms of(TermLookup lookup, Terms terms) throws IOException {
    int passages = lookup.searcher().getIndexReader().getDocCount(Fields.TEXT);
    if (passages < MANY) {
      return terms;
    }
    var telling = new ArrayList<WordGroup>();
    for (var group : terms.groups()) {
      if (group.typed().size() > 1 || !group.synonyms().isEmpty()) {
        telling.add(group);
      } else {
        var word = group.typed().getFirst();
        boolean accented = !word.syllable().equals(word.fold());
        var term =
            accented
                ? new Term(Fields.TEXT, word.syllable())
                : new Term(Fields.TEXT_FOLD, word.fold());
        if (lookup.holders(term) <= COMMON * passages) {
          telling.add(group);
        }
      }
    }
    return telling.isEmpty()
        ? terms
        : new Terms(telling, terms.exact(), terms.runs(), terms.phrases(), terms.numbers());
  }
}
