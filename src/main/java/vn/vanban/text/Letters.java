package vn.vanban.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How characters of a stored (NFC) text compare. Every method maps one UTF-16 unit to one, so that
 * offsets survive; surrogates come back as they are. Thread-safe.
 */
public final class Letters {

  /** Past this only punctuation and other scripts follow; they are compared as they are. */
  private static final int TABLE_END = 0x1F00;

  private static final char[] LOWER = new char[TABLE_END];
  private static final char[] FOLDED = new char[TABLE_END];

  /** The lower case of letters, 0 for all else. */
  private static final char[] LETTERS = new char[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      LOWER[c] = isDStroke(c) ? 'đ' : Character.toLowerCase(c);
      FOLDED[c] = LOWER[c] == 'đ' ? 'd' : withoutMarks(LOWER[c]);
      LETTERS[c] = Character.isLetter(c) ? LOWER[c] : 0;
    }
  }

  private Letters() {}

  /** Lower case with its marks; look-alikes of Đ become đ, full-width digits become ASCII. */
  public static char lower(char c) {
    return c < TABLE_END ? LOWER[c] : isFullWidth(c) ? Character.toLowerCase(narrow(c)) : c;
  }

  /** {@link #lower(char)} of a letter, 0 for what is none: both in one look. */
  public static char lowerLetter(char c) {
    return c < TABLE_END ? LETTERS[c] : Character.isLetter(c) ? lower(c) : 0;
  }

  /** Lower case without its marks (ASCII for every Vietnamese letter); đ becomes d. */
  public static char fold(char c) {
    return c < TABLE_END ? FOLDED[c] : lower(c);
  }

  /** {@link #lower(char)} of every character; the length stays the same. */
  public static String lower(CharSequence text) {
    char[] out = text.toString().toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = lower(out[i]);
    }
    return new String(out);
  }

  /** {@link #fold(char)} of every character; the length stays the same. */
  public static String fold(CharSequence text) {
    char[] out = text.toString().toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = fold(out[i]);
    }
    return new String(out);
  }

  /** Whether {@link #fold(CharSequence)} of {@code text} starts with {@code folded}. */
  public static boolean startsWithFolded(CharSequence text, CharSequence folded) {
    boolean same = text.length() >= folded.length();
    for (int i = 0; same && i < folded.length(); i++) {
      same = fold(text.charAt(i)) == folded.charAt(i);
    }
    return same;
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '\uFF10' && c <= '\uFF19';
  }

  /** The number of a footnote as it is printed: ¹, ²³. */
  public static boolean isRaisedDigit(char c) {
    return c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || c == '\u2070'
        || c >= '\u2074' && c <= '\u2079';
  }

  /** Whether there is an {@link #isRaisedDigit} in it. */
  public static boolean hasRaisedDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRaisedDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A mark of its own, such as those of decomposed letters. */
  public static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * What has no width: soft hyphen, zero-width space, joiners, marks of direction, signs unseen in
   * formulas, byte order mark.
   */
  public static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u034F'
        || c == '\u180E'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF';
  }

  /** Hyphens, dashes and the minus sign, in all their widths. */
  public static boolean isHyphen(char c) {
    return c == '-'
        || c >= '\u2010' && c <= '\u2015'
        || c == '\u2212'
        || c == '\uFE58'
        || c == '\uFE63'
        || c == '\uFF0D';
  }

  /** Spaces of any width, tabs and line ends. */
  public static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u00A0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  /** {@code text} with each run of white space as one space, and none at the ends. */
  public static String collapseSpaces(CharSequence text) {
    if (hasSingleSpaces(text)) {
      return text.toString();
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** Whether each white space is one space between others. */
  private static boolean hasSingleSpaces(CharSequence text) {
    boolean open = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (space && (open || c != ' ')) {
        return false;
      }
      open = space;
    }
    return text.isEmpty() || !open;
  }

  /** Đ, and the letters typed for it: Icelandic eth and African d. */
  private static boolean isDStroke(char c) {
    return c == 'Đ' || c == 'đ' || c == '\u00D0' || c == '\u00F0' || c == '\u0189' || c == '\u0256';
  }

  private static char withoutMarks(char c) {
    if (c < 0x80) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return parts.toLowerCase(Locale.ROOT).charAt(0);
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uFF01' && c <= '\uFF5E';
  }

  private static char narrow(char c) {
    return (char) (c - 0xFEE0);
  }
}
