package vn.vanban.reference;

import java.util.List;
import vn.vanban.text.Letters;

/** What stands between two places of a text. */
final class Gaps {

  private Gaps() {}

  /**
   * Whether nothing stands there but what joins the items of a list: ", ", " và ", "; ", or a
   * congress's term.
   */
  static boolean joins(String text, int from, int to) {
    int i = Words.gap(text, from);
    boolean joined = false;
    while (i < to) {
      char c = text.charAt(i);
      boolean mark = ",;()".indexOf(c) >= 0 || isPointMark(text, i);
      int end = mark ? i + 1 : joiningWordEnd(text, i);
      if (end < 0) {
        return false;
      }
      joined = true;
      i = Words.gap(text, end);
    }
    return joined && i >= to;
  }

  /** The letter of "b) ", between two items of a list that runs on. */
  private static boolean isPointMark(String text, int at) {
    return Words.isLetter(text.charAt(at))
        && at + 1 < text.length()
        && text.charAt(at + 1) == ')'
        && Letters.isSpace(text.charAt(at - 1));
  }

  private static int joiningWordEnd(String text, int at) {
    int term = Words.matchAny(text, at, List.of("nhiệm kỳ", "nhiệm kì"));
    return term < 0
        ? Words.matchAny(text, at, JOINING)
        : PartyMeetings.periodEnd(text, Words.gap(text, term));
  }

  private static final List<String> JOINING =
      List.of("và", "hoặc", "gắn với", "cùng với", "cùng", "với", "các", "là", "hay", "-", "của");

  /** How many words stand there; stops counting at {@code limit}. */
  static int words(String text, int from, int to, int limit) {
    int words = 0;
    int i = from;
    while (i < to && words < limit) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        words++;
        while (i < to && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
      } else {
        i++;
      }
    }
    return words;
  }

  static boolean has(String text, int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a list's mark stands there: "a) ", "2. ", "- Các ", or nothing. */
  static boolean isListMark(String text, int from, int before) {
    boolean plural = "các".equals(Words.previous(text, before));
    int to = plural ? Math.max(from, Words.startOfPrevious(text, before)) : before;
    return to - from <= 6 && words(text, from, to, 2) < 2 && !has(text, from, to, ",;:");
  }

  /** Whether one of {@code phrases}, in small letters, stands there; a comma may begin one. */
  static boolean mentions(String text, int from, int to, List<String> phrases) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean word = Words.isLetter(c) && (i == 0 || !Words.isLetter(text.charAt(i - 1)));
      int end = word || c == ',' ? Words.matchAny(text, i, phrases) : -1;
      if (end >= 0 && end <= to) {
        return true;
      }
    }
    return false;
  }
}
