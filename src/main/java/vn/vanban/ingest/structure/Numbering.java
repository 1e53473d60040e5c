package vn.vanban.ingest.structure;

import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Whether a mark goes on from the one before it on its level. */
final class Numbering {

  private static final String POINTS = "abcdđeghiklmnopqrstuvxyz";

  /** Points are rarely left out; f, j and w, which the official order lacks, may stand between. */
  private static final int POINT_GAP = 3;

  /** Repealed articles are left out of consolidated texts. */
  private static final int ARTICLE_GAP = 30;

  private Numbering() {}

  /**
   * @param previous the article before, or null
   * @param certain whether the line before ends a paragraph
   */
  static boolean article(@Nullable String previous, String value, boolean certain) {
    if (value.indexOf('.') > 0) {
      return true;
    }
    int number = number(value);
    int last = previous == null ? 0 : number(previous);
    if (number == last) {
      return previous != null && suffix(value) > suffix(previous);
    }
    return number == last + 1
        || certain && (number == 1 || number > last && number <= last + ARTICLE_GAP);
  }

  static boolean clause(@Nullable String previous, String value, boolean certain) {
    int number = number(value);
    int last = previous == null ? 0 : number(previous);
    if (number == last) {
      return previous != null && suffix(value) > suffix(previous);
    }
    return number == last + 1 || certain && last > 0 && number == last + 2;
  }

  static boolean point(@Nullable String previous, String value) {
    int at = POINTS.indexOf(value.charAt(0));
    int last = previous == null ? -1 : POINTS.indexOf(previous.charAt(0));
    if (at == last && at >= 0) {
      return previous != null && value.compareTo(previous) > 0;
    }
    return at < 0
        ? previous != null
        : at > last && at <= last + POINT_GAP && (last >= 0 || at == 0);
  }

  static boolean section(@Nullable String previous, String value) {
    int number = roman(value);
    int last = previous == null ? 0 : roman(previous);
    return number == last + 1 || number == 1 && last > 1;
  }

  private static int number(String value) {
    int end = 0;
    while (end < value.length() && Letters.isDigit(value.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(value.substring(0, end));
  }

  /** The place of the letter behind a number in the alphabet, or -1. */
  private static int suffix(String value) {
    return POINTS.indexOf(value.charAt(value.length() - 1));
  }

  private static int roman(String value) {
    int total = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = digit(value.charAt(i));
      int next = i + 1 < value.length() ? digit(value.charAt(i + 1)) : 0;
      total += digit < next ? -digit : digit;
    }
    return total;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> 0;
    };
  }
}
