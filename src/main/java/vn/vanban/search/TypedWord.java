package vn.vanban.search;

import vn.vanban.text.Span;

/**
 * One word of a question.
 *
 * @param place in the text of the query
 * @param text as it was typed
 * @param syllable with its accents, spelt as the index does; empty where it is no single word
 * @param fold its letters
 */
record TypedWord(Span place, String text, String syllable, String fold) {

  /** What is no word stands there, as NEAR does: those on its two sides are no neighbours. */
  static final TypedWord APART = new TypedWord(new Span(0, 0), "", "", "");

  static TypedWord of(Span place, String text) {
    var tokens = Terms.tokens(text);
    return tokens.size() == 1 && text.chars().noneMatch(Character::isDigit)
        ? new TypedWord(place, text, tokens.getFirst().syllable(), tokens.getFirst().fold())
        : new TypedWord(place, text, "", "");
  }

  boolean isOne() {
    return !fold.isEmpty();
  }

  boolean isAccented() {
    return !syllable.equals(fold);
  }
}
