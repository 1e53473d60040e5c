package vn.vanban.segment;

import java.util.List;
import vn.vanban.document.NumberMatch;
import vn.vanban.text.Letters;

/**
 * Makes words of an engine's tokens, whatever these are: in order, not overlapping, inside the
 * text, without white space at their ends. What no token covers becomes words too, and the number
 * of a document stays one.
 */
final class TokenCover {

  /** Types of coccoc's tokens; what is neither is a word. */
  private static final int NUMBER = 1;

  private static final int SPACE = 2;
  private static final int PUNCTUATION = 3;

  private final CollapsedText collapsed;
  private final List<NumberMatch> numbers;
  private final CharSequence original;
  private final Words.Builder words;
  private int nextNumber;

  /** Up to here all is covered, in the collapsed text and in the original. */
  private int covered;

  private int coveredOriginal;

  TokenCover(CollapsedText collapsed, List<NumberMatch> numbers, CharSequence original) {
    this.collapsed = collapsed;
    this.numbers = numbers;
    this.original = original;
    this.words = new Words.Builder(original.length());
  }

  /** A token, half-open in the collapsed text. */
  void add(int start, int end, int type) {
    int from = Math.clamp(start, covered, collapsed.text().length());
    int to = Math.clamp(end, from, collapsed.text().length());
    if (type == SPACE || from == to) {
      return;
    }
    fillTo(from);
    addTrimmed(
        from,
        to,
        switch (type) {
          case NUMBER -> Words.Kind.NUMBER;
          case PUNCTUATION -> Words.Kind.PUNCTUATION;
          default -> Words.Kind.WORD;
        });
    covered = to;
  }

  Words build() {
    fillTo(collapsed.text().length());
    return words.build();
  }

  /** Makes a word of each run of letters and digits, and of each other sign, that was left out. */
  private void fillTo(int to) {
    String text = collapsed.text();
    while (covered < to) {
      int end = covered + 1;
      boolean word = Character.isLetterOrDigit(text.charAt(covered));
      while (word && end < to && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      addTrimmed(covered, end, word ? Words.Kind.WORD : Words.Kind.PUNCTUATION);
      covered = end;
    }
  }

  private void addTrimmed(int start, int end, Words.Kind kind) {
    int from = start;
    int to = end;
    while (from < to && collapsed.text().charAt(from) == ' ') {
      from++;
    }
    while (to > from && collapsed.text().charAt(to - 1) == ' ') {
      to--;
    }
    if (from < to) {
      addOriginal(collapsed.origin(from), collapsed.origin(to - 1) + 1, kind);
    }
  }

  /** Puts the number of a document in the place of all tokens that touch it. */
  private void addOriginal(int start, int end, Words.Kind kind) {
    int from = Math.max(start, coveredOriginal);
    while (nextNumber < numbers.size() && numbers.get(nextNumber).start() < end) {
      var number = numbers.get(nextNumber++);
      addRest(from, number.start(), kind);
      words.add(number.start(), number.end(), Words.Kind.NUMBER);
      coveredOriginal = number.end();
      from = Math.max(from, coveredOriginal);
    }
    addRest(from, end, kind);
    coveredOriginal = Math.max(coveredOriginal, end);
  }

  /** What a number leaves of a token, without the white space between. */
  private void addRest(int start, int end, Words.Kind kind) {
    int from = start;
    int to = end;
    while (from < to && Letters.isSpace(original.charAt(from))) {
      from++;
    }
    while (to > from && Letters.isSpace(original.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      words.add(from, to, kind);
    }
  }
}
