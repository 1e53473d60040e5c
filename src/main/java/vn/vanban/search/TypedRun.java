package vn.vanban.search;

import java.util.List;
import java.util.regex.Pattern;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Letters;

/**
 * The words that are being typed at the end of a query, behind its last sign or operator.
 *
 * @param text the whole query, in the form of stored texts
 * @param start of the run in it
 * @param tokens of the run, counted in {@code text}; without document numbers
 */
record TypedRun(String text, int start, List<Token> tokens) {

  private static final Pattern OPERATORS = Pattern.compile("(?:^|\\s)(?:AND|OR|NOT)\\s");

  private static final String SIGNS = "\"“”„«»＂():";

  static TypedRun of(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      start = SIGNS.indexOf(text.charAt(i)) >= 0 ? i + 1 : start;
    }
    var operators = OPERATORS.matcher(text).region(start, text.length());
    while (operators.find()) {
      start = operators.end();
    }
    while (start < text.length() && Letters.isSpace(text.charAt(start))) {
      start++;
    }
    int offset = start;
    var tokens =
        Terms.tokens(text.substring(start)).stream()
            .map(token ->
                new Token(
                    token.spelling(),
                    token.start() + offset,
                    token.end() + offset,
                    token.parts(),
                    token.sentence()))
            .toList();
    return new TypedRun(text, start, tokens);
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Whether the last word may go on. */
  boolean isOpen() {
    return !tokens.isEmpty() && tokens.getLast().end() == text.length();
  }

  /** The last {@code count} words as they are typed, in lower case, a space between them. */
  String last(int count) {
    var words = new StringBuilder();
    for (var token : tokens.subList(tokens.size() - count, tokens.size())) {
      words.append(words.isEmpty() ? "" : " ");
      // What is typed to its end is in the spelling of the index; the rest is as it stands.
      boolean open = isOpen() && token.equals(tokens.getLast());
      words.append(
          open ? Letters.lower(text.substring(token.start(), token.end())) : token.syllable());
    }
    return isOpen() ? words.toString() : words + " ";
  }
}
