package vn.vanban.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Token;

/**
 * Where words of one text stand.
 *
 * @param exact as they are written
 * @param folded without accents
 * @param pair two side by side, without accents
 */
record TextFields(String exact, String folded, String pair) {

  static final TextFields PASSAGE = new TextFields(Fields.TEXT, Fields.TEXT_FOLD, Fields.TEXT_PAIR);
  static final TextFields TITLE =
      new TextFields(Fields.TITLE, Fields.TITLE_FOLD, Fields.TITLE_PAIR);

  /**
   * @param accents whether accents have to be as typed
   */
  Query phrase(List<Token> tokens, boolean accents) {
    return phrase(accents ? exact : folded, tokens, accents);
  }

  /** One or more words side by side in {@code field}. */
  static Query phrase(String field, List<Token> tokens, boolean accents) {
    if (tokens.size() == 1) {
      return new TermQuery(new Term(field, form(tokens.getFirst(), accents)));
    }
    var phrase = new PhraseQuery.Builder();
    tokens.stream()
        .limit(Terms.MAX_WORDS)
        .forEach(token -> phrase.add(new Term(field, form(token, accents))));
    return phrase.build();
  }

  private static String form(Token token, boolean accents) {
    return accents ? token.syllable() : token.fold();
  }
}
