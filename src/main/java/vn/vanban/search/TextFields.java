package vn.vanban.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
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

  /** Texts in which the two sides of {@code near} stand so near each other. */
  Query near(QueryNode.Near near, boolean accents) {
    return new IntervalQuery(folded, places(near, accents));
  }

  private IntervalsSource places(QueryNode node, boolean accents) {
    return switch (node) {
      case QueryNode.Near(var one, var other, int distance) ->
          Intervals.maxgaps(
              distance - 1,
              Intervals.unorderedNoOverlaps(places(one, accents), places(other, accents)));
      case QueryNode.Words(var words) ->
          together(Terms.tokens(String.join(" ", words)), accents, Intervals::unordered);
      case QueryNode.Phrase(var text) -> together(Terms.tokens(text), accents, Intervals::phrase);
      case QueryNode.Spellings spellings ->
          Intervals.or(
              spellings.found().stream()
                  .map(word -> place(word, accents || spellings.isAccented()))
                  .toList());
      case QueryNode.Exact(var inner) -> places(inner, true);
      case QueryNode.And(var nodes) -> Intervals.unordered(places(nodes, accents));
      case QueryNode.Or(var nodes) -> Intervals.or(places(nodes, accents));
      case QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ ->
          Intervals.noIntervals("no words");
    };
  }

  private IntervalsSource[] places(List<QueryNode> nodes, boolean accents) {
    return nodes.stream().map(node -> places(node, accents)).toArray(IntervalsSource[]::new);
  }

  private IntervalsSource together(
      List<Token> tokens, boolean accents, Function<IntervalsSource[], IntervalsSource> how) {
    var words =
        tokens.stream()
            .limit(Terms.MAX_WORDS)
            .map(token -> place(form(token, accents), accents))
            .toArray(IntervalsSource[]::new);
    return switch (words.length) {
      case 0 -> Intervals.noIntervals("no words");
      case 1 -> words[0];
      default -> how.apply(words);
    };
  }

  /** Both fields count the same positions. */
  private IntervalsSource place(String word, boolean accents) {
    var place = Intervals.term(word);
    return accents ? Intervals.fixField(exact, place) : place;
  }
}
