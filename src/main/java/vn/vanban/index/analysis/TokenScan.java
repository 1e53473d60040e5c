package vn.vanban.index.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.NumberMatch;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/** One pass over a stored (NFC) text. */
final class TokenScan {

  /** Longer runs of letters are no words; they are cut, so that no term is refused. */
  static final int LONGEST = 255;

  /** 1 for the letters and digits of the alphabets that end with Vietnamese ones. */
  private static final byte[] IN_WORD = new byte[0x1F00];

  static {
    for (char c = 0; c < IN_WORD.length; c++) {
      IN_WORD[c] = (byte) (Character.isLetterOrDigit(c) ? 1 : 0);
    }
  }

  private final char[] text;
  private final List<NumberMatch> numbers;
  private final List<Token> found;
  private int nextNumber;
  private int sentence;

  TokenScan(CharSequence text) {
    this.text = text.toString().toCharArray();
    this.numbers = NumberScanner.find(text);
    this.found = new ArrayList<>(text.length() / 4 + 1);
  }

  List<Token> run() {
    int i = 0;
    while (i < text.length) {
      if (nextNumber < numbers.size() && numbers.get(nextNumber).start() == i) {
        i = number(numbers.get(nextNumber++));
      } else {
        int limit = nextNumber < numbers.size() ? numbers.get(nextNumber).start() : text.length;
        i = step(i, limit);
      }
    }
    return found;
  }

  private int number(NumberMatch match) {
    int before = found.size();
    int first = sentence;
    int i = match.start();
    while (i < match.end()) {
      i = step(i, match.end());
    }
    var key = Spelling.ofNumber(Tokens.term(match.number()));
    int parts = found.size() - before;
    found.add(before, new Token(key, match.start(), match.end(), parts, first));
    return match.end();
  }

  /** Reads the word at {@code i} or passes over the character there; where to go on. */
  private int step(int i, int limit) {
    if (wordUnits(i, limit) == 0) {
      if (endsSentence(i) && !found.isEmpty() && found.getLast().sentence() == sentence) {
        sentence++;
      }
      return i + 1;
    }
    int end = i;
    while (end < limit) {
      int units = wordUnits(end, limit);
      if (units == 0 && Letters.isMark(text[end])) {
        units = 1;
      }
      if (units == 0 || end + units - i > LONGEST) {
        break;
      }
      end += units;
    }
    found.add(new Token(Spelling.of(text, i, end), i, end, 0, sentence));
    return end;
  }

  /** How many units the letter or digit at {@code at} takes; 0 where there is none. */
  private int wordUnits(int at, int limit) {
    char c = text[at];
    if (c < IN_WORD.length) {
      return IN_WORD[c];
    }
    if (!Character.isSurrogate(c)) {
      return Character.isLetterOrDigit(c) ? 1 : 0;
    }
    boolean pair =
        Character.isHighSurrogate(c) && at + 1 < limit && Character.isLowSurrogate(text[at + 1]);
    return pair && Character.isLetterOrDigit(Character.toCodePoint(c, text[at + 1])) ? 2 : 0;
  }

  /** A stop before white space, or an empty line. */
  private boolean endsSentence(int at) {
    char c = text[at];
    boolean last = at + 1 >= text.length;
    if (c == '\n') {
      return !last && text[at + 1] == '\n';
    }
    boolean stop = c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '…';
    return stop && (last || Letters.isSpace(text[at + 1]));
  }
}
