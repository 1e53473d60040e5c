package vn.vanban.search;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import vn.vanban.text.Letters;

/**
 * Where words of one text stand.
 *
 * @param exact as they are written
 * @param folded without accents
 * @param pair two side by side, without accents
 */
record TextFields(String exact, String folded, String pair) {

  /** Links of a chain of {@code NEAR} in which one word cannot stand for two. */
  private static final int MOST_APART = 4;

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
      case QueryNode.Near near -> Intervals.maxgaps(near.distance() - 1, beside(near, accents));
      case QueryNode.Words(var words) ->
          together(Terms.tokens(String.join(" ", words)), accents, Intervals::unordered);
      case QueryNode.Phrase(var text) -> together(Terms.tokens(text), accents, Intervals::phrase);
      case QueryNode.Spellings spellings ->
          // Lucene would multiply out alternatives, and they may be hundreds on both sides.
          Intervals.or(
              false,
              spellings.found().stream()
                  .map(word -> place(word, accents || spellings.isAccented()))
                  .toList());
      case QueryNode.Exact(var inner) -> places(inner, true);
      case QueryNode.And(var nodes) -> Intervals.unordered(places(nodes, accents));
      case QueryNode.Or(var nodes) -> Intervals.or(false, List.of(places(nodes, accents)));
      case QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ ->
          Intervals.noIntervals("no words");
    };
  }

  /**
   * Only what both sides have can be taken for both at once. To rule that out Lucene looks for each
   * order by itself, so that a chain of them doubles with each link.
   */
  private IntervalsSource beside(QueryNode.Near near, boolean accents) {
    var one = places(near.one(), accents);
    var other = places(near.other(), accents);
    boolean isShared = !Collections.disjoint(words(near.one()), words(near.other()));
    return isShared && links(near) <= MOST_APART
        ? Intervals.unorderedNoOverlaps(one, other)
        : Intervals.unordered(one, other);
  }

  private static int links(QueryNode node) {
    return node instanceof QueryNode.Near near
        ? 1 + Math.max(links(near.one()), links(near.other()))
        : 0;
  }

  /** Folded, of a side of {@code NEAR}. */
  private static Set<String> words(QueryNode node) {
    var words = new HashSet<String>();
    switch (node) {
      case QueryNode.Near(var one, var other, _) -> {
        words.addAll(words(one));
        words.addAll(words(other));
      }
      case QueryNode.Words(var typed) ->
          Terms.tokens(String.join(" ", typed)).forEach(token -> words.add(token.fold()));
      case QueryNode.Phrase(var text) ->
          Terms.tokens(text).forEach(token -> words.add(token.fold()));
      case QueryNode.Spellings spellings ->
          spellings.found().forEach(found -> words.add(Letters.fold(found)));
      case QueryNode.Exact(var inner) -> words.addAll(words(inner));
      case QueryNode.And(var nodes) -> nodes.forEach(each -> words.addAll(words(each)));
      case QueryNode.Or(var nodes) -> nodes.forEach(each -> words.addAll(words(each)));
      case QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ -> {}
    }
    return words;
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
