package vn.vanban.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;

/**
 * What a query looks for in texts, gathered from all its parts but the negated ones: for ranking
 * passages and for marking what was found.
 *
 * @param words tokens of bare words, each spelling once
 * @param pairs folded pairs of neighbouring words
 * @param phrases tokens of each phrase
 * @param numbers keys of document numbers
 */
record Terms(List<Token> words, Set<String> pairs, List<List<Token>> phrases, Set<String> numbers) {

  static Terms of(QueryNode node) {
    var terms =
        new Terms(
            new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashSet<>());
    terms.add(node);
    return terms;
  }

  /** The tokens of {@code text} without the numbers that stand before their parts. */
  static List<Token> tokens(String text) {
    return Tokens.of(text).list().stream().filter(token -> !token.isDocumentNumber()).toList();
  }

  private void add(QueryNode node) {
    switch (node) {
      case QueryNode.Words(var typed) -> addWords(tokens(String.join(" ", typed)));
      case QueryNode.Phrase(var text) -> addPhrase(tokens(text));
      case QueryNode.Numbered(var number) -> numbers.add(number.key());
      case QueryNode.Field(var field, var value) -> {
        if (field == QueryField.TITLE) {
          addWords(tokens(value));
        }
      }
      case QueryNode.Not _ -> {}
      case QueryNode.And(var nodes) -> nodes.forEach(this::add);
      case QueryNode.Or(var nodes) -> nodes.forEach(this::add);
    }
  }

  private void addPhrase(List<Token> tokens) {
    if (!tokens.isEmpty()) {
      phrases.add(tokens);
    }
  }

  private void addWords(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (words.stream().noneMatch(known -> known.syllable().equals(token.syllable()))) {
        words.add(token);
      }
      if (i > 0 && tokens.get(i - 1).sentence() == token.sentence()) {
        pairs.add(tokens.get(i - 1).fold() + " " + token.fold());
      }
    }
  }

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && numbers.isEmpty();
  }
}
