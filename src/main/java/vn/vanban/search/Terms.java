package vn.vanban.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;

/**
 * What a query looks for in texts, gathered from all its parts but the negated ones: for ranking
 * passages and for marking what was found.
 *
 * @param groups bare words with their synonyms, each spelling once
 * @param exact bare words that have to stand with their accents as typed
 * @param runs words that were typed side by side within a sentence, each run two or more
 * @param phrases words that have to stand together
 * @param numbers keys of document numbers
 */
record Terms(
    List<WordGroup> groups,
    List<Token> exact,
    List<List<Token>> runs,
    List<Phrase> phrases,
    Set<String> numbers) {

  /** A query of more words is cut: a pasted page is no better a question than its start. */
  static final int MAX_WORDS = 256;

  /** So many parts of a query that are no bare words are taken. */
  static final int MAX_PHRASES = 100;

  /**
   * @param exact whether the accents count too
   */
  record Phrase(List<Token> tokens, boolean exact) {}

  static Terms none() {
    return new Terms(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashSet<>());
  }

  static Terms of(QueryNode node, Synonyms synonyms) {
    var terms = none();
    terms.add(node, synonyms, false);
    return terms;
  }

  /** The tokens of {@code text} without the numbers that stand before their parts. */
  static List<Token> tokens(String text) {
    return Tokens.of(text).list().stream().filter(token -> !token.isDocumentNumber()).toList();
  }

  private void add(QueryNode node, Synonyms synonyms, boolean exactly) {
    switch (node) {
      case QueryNode.Words(var typed) ->
          addWords(tokens(String.join(" ", typed)), synonyms, exactly);
      case QueryNode.Phrase(var text) -> addPhrase(tokens(text), exactly);
      case QueryNode.Numbered(var number, _) -> numbers.add(number.key());
      case QueryNode.Spellings spellings -> addSpellings(spellings, exactly);
      case QueryNode.Near(var one, var other, _) -> {
        add(one, synonyms, exactly);
        add(other, synonyms, exactly);
      }
      case QueryNode.ShortNumber(_, _, _, _, var typed, _) ->
          addWords(tokens(String.join(" ", typed)), synonyms, exactly);
      case QueryNode.Named(var name, var keys) -> {
        numbers.addAll(keys);
        addWords(tokens(String.join(" ", name)), synonyms, exactly);
      }
      case QueryNode.Provision provision -> add(provision.document(), synonyms, exactly);
      case QueryNode.Field(var field, var value, _, _) -> {
        if (field == QueryField.TITLE) {
          addWords(tokens(value), Synonyms.none(), exactly);
        }
      }
      case QueryNode.Exact(var inner) -> add(inner, synonyms, true);
      case QueryNode.Not _ -> {}
      case QueryNode.And(var nodes) -> nodes.forEach(each -> add(each, synonyms, exactly));
      case QueryNode.Or(var nodes) -> nodes.forEach(each -> add(each, synonyms, exactly));
    }
  }

  /** Each as good as the others. */
  private void addSpellings(QueryNode.Spellings spellings, boolean exactly) {
    var found =
        spellings.found().stream().map(Terms::tokens).filter(one -> one.size() == 1).toList();
    if (exactly || spellings.isAccented()) {
      found.forEach(exact::addAll);
    } else if (!found.isEmpty()) {
      var group = new WordGroup(found.getFirst(), found.subList(1, found.size()));
      if (!groups.contains(group)) {
        groups.add(group);
      }
    }
  }

  private void addPhrase(List<Token> tokens, boolean exactly) {
    if (!tokens.isEmpty()) {
      phrases.add(new Phrase(tokens, exactly));
    }
  }

  private void addWords(List<Token> tokens, Synonyms synonyms, boolean exactly) {
    if (exactly) {
      exact.addAll(tokens);
    } else {
      WordGroup.of(tokens, synonyms).stream()
          .filter(group -> groups.stream().noneMatch(group::isTypedLike))
          .limit(Math.max(0, MAX_WORDS - groups.size()))
          .forEach(groups::add);
    }
    int start = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i - 1).sentence() != tokens.get(i).sentence()) {
        if (i - start > 1) {
          runs.add(List.copyOf(tokens.subList(start, i)));
        }
        start = i;
      }
    }
  }

  /** Folded pairs of neighbouring words, each once. */
  Set<String> pairs() {
    var pairs = new LinkedHashSet<String>();
    for (var run : runs) {
      for (int i = 1; i < run.size(); i++) {
        pairs.add(pair(run.get(i - 1), run.get(i)));
      }
    }
    return pairs;
  }

  /** The term of two words side by side. */
  static String pair(Token first, Token second) {
    return first.fold() + " " + second.fold();
  }

  boolean hasWords() {
    return !groups.isEmpty() || !exact.isEmpty() || !phrases.isEmpty();
  }

  boolean isEmpty() {
    return !hasWords() && numbers.isEmpty();
  }
}
