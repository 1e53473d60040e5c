package vn.vanban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Finds document numbers in any of their writings: spaces and line ends around separators, hyphens
 * of any width, missing đ, lower case, swapped separators, glued words behind. Reads each character
 * a bounded number of times. Stateless and thread-safe.
 */
public final class NumberScanner {

  /** The longest ordinal with any sign behind it; more are phone and account numbers. */
  private static final int MAX_ORDINAL = 5;

  /** Digits behind the dot of "66.16/2026/NQ-CP". */
  private static final int LONGEST_PART = 2;

  private static final int YEAR_DIGITS = 4;

  enum Writing {
    /** Separators are written. */
    TEXT,
    /** Spaces may stand for separators, as people type queries: {@code 45 nq tw}. */
    QUERY
  }

  private NumberScanner() {}

  /** The number whose ordinal starts at {@code at}, or null where there is none. */
  public static @Nullable NumberMatch matchAt(CharSequence text, int at) {
    return matchAt(text, at, Writing.TEXT);
  }

  /** The same where letters may be glued before the ordinal: "TT92/2015/TT-BTC". */
  public static @Nullable NumberMatch matchBehindLetters(CharSequence text, int at) {
    return read(text, at, Writing.TEXT);
  }

  /** Whether a number may start at {@code at}: a digit, or a letter that was read for one. */
  public static boolean startsFigures(CharSequence text, int at) {
    return at < text.length() && endOfFigures(text, at) > at;
  }

  /** All certain numbers of a running text, in order, not overlapping. */
  public static List<NumberMatch> find(CharSequence text) {
    return find(text, Writing.TEXT);
  }

  /**
   * All certain numbers of a query, where spaces may stand for separators, and the dots and low
   * lines of file names: "73.2023.NĐ.CP", "73_2023_ND-CP".
   */
  public static List<NumberMatch> findInQuery(CharSequence query) {
    var spaced = new StringBuilder(query);
    for (int i = 1; i + 1 < query.length(); i++) {
      if (partsFileName(query, i)) {
        spaced.setCharAt(i, ' ');
      }
    }
    return find(spaced, Writing.QUERY);
  }

  /** Not the dot of "66.16/2026/NQ-CP" or of an amount. */
  private static boolean partsFileName(CharSequence query, int at) {
    char c = query.charAt(at);
    boolean inside =
        (c == '.' || c == '_')
            && Character.isLetterOrDigit(query.charAt(at - 1))
            && Character.isLetterOrDigit(query.charAt(at + 1));
    int behind = inside ? endOfDigits(query, at + 1) - at - 1 : 0;
    boolean figures = inside && behind > 0 && Letters.isDigit(query.charAt(at - 1));
    return inside && (c == '_' || !figures || behind == YEAR_DIGITS);
  }

  private static List<NumberMatch> find(CharSequence text, Writing writing) {
    var found = new ArrayList<NumberMatch>();
    for (int i = 0; i < text.length(); i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        continue;
      }
      var match = matchAt(text, i, writing);
      if (match != null && match.certain()) {
        found.add(match);
        i = match.end() - 1;
      } else {
        i = endOfDigits(text, i) - 1;
      }
    }
    return found;
  }

  /** The number that is all of {@code text} but a kind and "số" before it. */
  static Optional<DocumentNumber> only(CharSequence text) {
    int end = text.length();
    while (end > 0 && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int digit = 0;
    while (digit < end && !Letters.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit == end || !isLeadIn(text.subSequence(0, digit))) {
      return Optional.empty();
    }
    var match = matchAt(text, digit, Writing.QUERY);
    return match != null && match.end() == end ? Optional.of(match.number()) : Optional.empty();
  }

  private static boolean isLeadIn(CharSequence before) {
    String words = Letters.fold(Letters.collapseSpaces(before)).replace(":", "").strip();
    if (words.equals("so") || words.endsWith(" so")) {
      words = words.substring(0, words.length() - 2).strip();
    }
    return words.isEmpty() || DocumentKind.named(words).isPresent();
  }

  private static @Nullable NumberMatch matchAt(CharSequence text, int at, Writing writing) {
    return mayStartAt(text, at) ? read(text, at, writing) : null;
  }

  private static @Nullable NumberMatch read(CharSequence text, int at, Writing writing) {
    int figures = endOfFigures(text, at);
    int end = endOfPart(text, figures);
    int longest = isBeforeSymbol(text, figures) ? MAX_ORDINAL + 1 : MAX_ORDINAL;
    if (figures == at || figures - at > longest || !goesOn(text, end)) {
      return null;
    }
    return new NumberReading(text, writing, at, end).read();
  }

  /**
   * Past ".16" of "66.16/2026/NQ-CP", one of several that carry out a number; the place itself
   * where no year and capitals follow.
   */
  private static int endOfPart(CharSequence text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return at;
    }
    int end = endOfDigits(text, at + 1);
    int year = end < text.length() && text.charAt(end) == '/' ? endOfDigits(text, end + 1) : end;
    boolean part = end - at >= 2 && end - at <= 1 + LONGEST_PART && year - end == 1 + 4;
    boolean symbol =
        year + 1 < text.length()
            && text.charAt(year) == '/'
            && Character.isUpperCase(text.charAt(year + 1));
    return part && symbol ? end : at;
  }

  /** "101322/CTHN-TTHT": the letters of the largest offices. */
  private static boolean isBeforeSymbol(CharSequence text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '/'
        && Character.isUpperCase(text.charAt(end + 1));
  }

  /** Whether a separator, a letter or white space follows: nothing else goes on as a number. */
  private static boolean goesOn(CharSequence text, int end) {
    char c = end < text.length() ? text.charAt(end) : '.';
    return c == '/' || c > '/' && c != ':' && c != ';' || c == '-' || Letters.isSpace(c);
  }

  /**
   * One past the figures at {@code at}: digits, and letters that a scanner reads for them, where
   * digits stand beside.
   */
  static int endOfFigures(CharSequence text, int at) {
    int end = at;
    int digits = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Letters.isDigit(c)) {
        digits++;
      } else if (digitFor(c) == c || !isBesideDigit(text, end)) {
        break;
      }
      end++;
    }
    return digits == 0 ? at : end;
  }

  private static boolean isBesideDigit(CharSequence text, int at) {
    return at > 0 && Letters.isDigit(text.charAt(at - 1))
        ? at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))
        : at + 1 < text.length() && Letters.isDigit(text.charAt(at + 1));
  }

  /** Whether nothing but plain digits stands there: no letter read for one, no other width. */
  static boolean areDigits(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The digits that stand from {@code at} to {@code end}, slips of a scanner put right. */
  static String figures(CharSequence text, int at, int end) {
    var digits = new StringBuilder(end - at);
    for (int i = at; i < end; i++) {
      char digit = digitFor(text.charAt(i));
      digits.append(Letters.lower(digit));
    }
    return digits.toString();
  }

  private static char digitFor(char c) {
    return switch (c) {
      case 'l', 'I' -> '1';
      case 'O', 'o' -> '0';
      default -> c;
    };
  }

  /** Refuses the middle of a word, a decimal, a date, a standard's number, a path or an address. */
  private static boolean mayStartAt(CharSequence text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(before)) {
      return isGluedSo(text, at);
    }
    char beforeThat = at > 1 ? text.charAt(at - 2) : ' ';
    return switch (before) {
      case '/', '_', '@', '=', '#', '%', '\\' -> false;
      case '.', ',', ':' ->
          !Character.isDigit(beforeThat) && (before != '.' || !Character.isLetter(beforeThat));
      default -> !Letters.isHyphen(before) || !Character.isLetterOrDigit(beforeThat);
    };
  }

  /** "Số45-NQ/TW". */
  private static boolean isGluedSo(CharSequence text, int at) {
    return at >= 2
        && Letters.fold(text.charAt(at - 1)) == 'o'
        && Letters.fold(text.charAt(at - 2)) == 's'
        && (at == 2 || !Character.isLetterOrDigit(text.charAt(at - 3)));
  }

  private static int endOfDigits(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
