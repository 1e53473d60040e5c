package vn.vanban.index.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberMatch;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/** The tokens of a stored (NFC) text, scanned once for all fields. Immutable. */
public final class Tokens {

  /** Longer runs of letters are no words; they are cut, so that no term is refused. */
  static final int LONGEST = 255;

  private final List<Token> tokens;

  private Tokens(List<Token> tokens) {
    this.tokens = Collections.unmodifiableList(tokens);
  }

  public static Tokens of(CharSequence text) {
    return new Tokens(new Scan(text).run());
  }

  /** The term a document number is indexed by, in {@link Form#SYLLABLE} and {@link Form#FOLD}. */
  public static String term(DocumentNumber number) {
    // A hyphen stands in no other term, so a key meets nothing but itself.
    return number.key();
  }

  /** In order of their start; a document number before its parts. */
  public List<Token> list() {
    return tokens;
  }

  /** The terms of one field. Each stream can be read once. */
  public TokenStream stream(Form form) {
    return new TokensStream(tokens, form);
  }

  private static final class Scan {

    private final CharSequence text;
    private final List<NumberMatch> numbers;
    private final List<Token> found;
    private int nextNumber;
    private boolean follows;

    Scan(CharSequence text) {
      this.text = text;
      this.numbers = NumberScanner.find(text);
      this.found = new ArrayList<>(text.length() / 4);
    }

    List<Token> run() {
      int i = 0;
      while (i < text.length()) {
        if (nextNumber < numbers.size() && numbers.get(nextNumber).start() == i) {
          i = number(numbers.get(nextNumber++));
        } else {
          i = step(i);
        }
      }
      return found;
    }

    private int number(NumberMatch match) {
      int before = found.size();
      boolean followsLast = follows;
      int i = match.start();
      while (i < match.end()) {
        i = step(i, match.end());
      }
      String term = term(match.number());
      int parts = found.size() - before;
      found.add(before, new Token(term, term, match.start(), match.end(), parts, followsLast));
      return match.end();
    }

    private int step(int i) {
      int limit = nextNumber < numbers.size() ? numbers.get(nextNumber).start() : text.length();
      return step(i, limit);
    }

    /** Reads the word at {@code i} or passes over the character there; where to go on. */
    private int step(int i, int limit) {
      if (wordUnits(i, limit) == 0) {
        follows &= !endsSentence(i);
        return i + 1;
      }
      int end = i;
      while (end < limit) {
        int units = wordUnits(end, limit);
        if (units == 0 && Spelling.isMark(text.charAt(end))) {
          units = 1;
        }
        if (units == 0 || end + units - i > LONGEST) {
          break;
        }
        end += units;
      }
      String syllable = Spelling.of(text, i, end);
      found.add(new Token(syllable, Spelling.fold(syllable), i, end, 0, follows));
      follows = true;
      return end;
    }

    /** How many units the letter or digit at {@code at} takes; 0 where there is none. */
    private int wordUnits(int at, int limit) {
      char c = text.charAt(at);
      if (!Character.isSurrogate(c)) {
        return Character.isLetterOrDigit(c) ? 1 : 0;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && at + 1 < limit
              && Character.isLowSurrogate(text.charAt(at + 1));
      return pair && Character.isLetterOrDigit(Character.toCodePoint(c, text.charAt(at + 1)))
          ? 2
          : 0;
    }

    /** A stop before white space, or an empty line. */
    private boolean endsSentence(int at) {
      char c = text.charAt(at);
      boolean last = at + 1 >= text.length();
      if (c == '\n') {
        return !last && text.charAt(at + 1) == '\n';
      }
      boolean stop = c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '…';
      return stop && (last || Letters.isSpace(text.charAt(at + 1)));
    }
  }
}
