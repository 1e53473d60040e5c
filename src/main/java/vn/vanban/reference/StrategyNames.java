package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.text.Letters;

/** Reads the name of a strategy, which ends with the years it is for. */
final class StrategyNames {

  /** UTF-16 units; the longest in force have about 150. */
  private static final int LONGEST = 200;

  /** Behind these a strategy is what another document is about. */
  private static final Set<String> SUBJECT_OF = Set.of("duyệt");

  /** "Viện Nghiên cứu Chiến lược Nga cho thấy …": no name goes on with what somebody says. */
  private static final List<String> BEYOND_NAME =
      List.of("cho thấy", "cho biết", "cho rằng", "đã", "đang", "sẽ", "này", "vừa", "nhưng");

  private static final List<String> VISIONS = List.of("tầm nhìn đến năm", "định hướng đến năm");

  private final String text;
  private final DateParser dates;

  StrategyNames(String text, DateParser dates) {
    this.text = text;
    this.dates = dates;
  }

  /** One past the name that goes on at {@code next} behind "Chiến lược" at {@code at}, or -1. */
  int endAt(int at, int next) {
    String before = Words.previous(text, at);
    boolean subject = before != null && SUBJECT_OF.contains(before);
    if (subject || !Words.isCapital(text, at)) {
      return -1;
    }
    int limit = Math.min(text.length(), next + LONGEST);
    for (int i = next; i < limit; i++) {
      char c = text.charAt(i);
      if (";.:()\"“”".indexOf(c) >= 0) {
        return -1;
      }
      boolean word = i > next && Words.isLetter(c) && !Words.isLetter(text.charAt(i - 1));
      if (word && Words.matchAny(text, i, BEYOND_NAME) >= 0) {
        return -1;
      }
      if (Letters.isDigit(c)) {
        int end = yearsEnd(i);
        if (end >= 0) {
          return end;
        }
        i = Words.endOfDigits(text, i) - 1;
      }
    }
    return -1;
  }

  private int yearsEnd(int at) {
    int period = PartyMeetings.periodEnd(text, at);
    int end = period >= 0 ? period : dates.yearAt(at) == 0 ? -1 : at + 4;
    if (end < 0) {
      return -1;
    }
    int comma = Words.gap(text, end);
    if (comma < text.length() && text.charAt(comma) == ',') {
      int vision = Words.matchAny(text, Words.gap(text, comma + 1), VISIONS);
      int year = vision < 0 ? -1 : Words.gap(text, vision);
      return year >= 0 && dates.yearAt(year) != 0 ? year + 4 : end;
    }
    return end;
  }
}
