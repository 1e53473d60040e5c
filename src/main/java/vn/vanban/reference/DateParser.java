package vn.vanban.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Item.Dated;
import vn.vanban.text.Letters;

/** Reads a date that starts at a place, in all its writings. */
final class DateParser {

  private final String text;

  DateParser(String text) {
    this.text = text;
  }

  /** The date at {@code at}: at "ngày", "tháng", "năm" or at its first digit. */
  @Nullable Dated at(int at) {
    if (at >= text.length()) {
      return null;
    }
    if (Letters.isDigit(text.charAt(at))) {
      return figures(at, at);
    }
    int day = Words.match(text, at, "ngày");
    if (day >= 0) {
      int again = Words.match(text, Words.gap(text, day), "ngày");
      return day(at, Words.gap(text, again < 0 ? day : again));
    }
    int month = Words.match(text, at, "tháng");
    if (month >= 0) {
      return month(at, Words.gap(text, month), 0);
    }
    int year = Words.match(text, at, "năm");
    return year < 0 ? null : year(at, Words.gap(text, year), 0, 0);
  }

  /** Four figures of a plausible year, bounded on both sides, or 0. */
  int yearAt(int at) {
    int end = Words.endOfDigits(text, at);
    if (end - at != 4 || end < text.length() && continues(end)) {
      return 0;
    }
    int year = number(at, end);
    return year >= 1940 && year <= 2100 ? year : 0;
  }

  private boolean continues(int end) {
    char c = text.charAt(end);
    boolean joins = c == '/' || c == '.' || c == ',' || c == '%';
    boolean glued = Words.matchAny(text, end, List.of("của", "về", "quy định", "và")) >= 0;
    return Words.isLetter(c) && !glued
        || joins && end + 1 < text.length() && Letters.isDigit(text.charAt(end + 1))
        || (c == '/' || Letters.isHyphen(c))
            && end + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(end + 1));
  }

  private @Nullable Dated day(int start, int at) {
    int end = Words.endOfDigits(text, at);
    if (end == at || end - at > 2) {
      return null;
    }
    int month = Words.match(text, Words.gap(text, end), "tháng");
    return month < 0 ? figures(start, at) : month(start, Words.gap(text, month), number(at, end));
  }

  private @Nullable Dated month(int start, int at, int day) {
    int end = Words.endOfDigits(text, at);
    if (end == at || end - at > 2) {
      return null;
    }
    int month = number(at, end);
    int next = Words.gap(text, end);
    int word = Words.match(text, next, "năm");
    if (word >= 0) {
      return year(start, Words.gap(text, word), month, day);
    }
    boolean separated =
        next < text.length() && (text.charAt(next) == '/' || Letters.isHyphen(text.charAt(next)));
    return separated ? year(start, Words.gap(text, next + 1), month, day) : null;
  }

  private @Nullable Dated year(int start, int at, int month, int day) {
    int year = yearAt(at);
    return year == 0 || !PartialDate.isValid(year, month, day)
        ? null
        : new Dated(start, at + 4, new PartialDate(year, month, day));
  }

  /** "2021-09-22", as tables have it. */
  private @Nullable Dated isoDate(int at) {
    int month = at + 5;
    int day = month + 3;
    boolean shaped =
        day + 2 <= text.length()
            && text.charAt(at + 4) == '-'
            && text.charAt(month + 2) == '-'
            && Words.endOfDigits(text, month) == month + 2
            && Words.endOfDigits(text, day) == day + 2;
    int year = shaped ? number(at, at + 4) : 0;
    boolean valid =
        year >= 1940
            && year <= 2100
            && PartialDate.isValid(year, number(month, month + 2), number(day, day + 2));
    return valid
        ? new Dated(
            at, day + 2, new PartialDate(year, number(month, month + 2), number(day, day + 2)))
        : null;
  }

  /** "(4/1988)" alone in brackets: a month. */
  private @Nullable Dated bracketedMonth(int at, int monthEnd) {
    int year = monthEnd + 1;
    boolean enclosed =
        at > 0 && text.charAt(at - 1) == '(' && yearAt(year) != 0 && text.startsWith(")", year + 4);
    return enclosed ? year(at, year, number(at, monthEnd), 0) : null;
  }

  /** 22/9/2021, 22-9-2021, 22.9.2021, with the same sign twice. */
  private @Nullable Dated figures(int start, int at) {
    int dayEnd = Words.endOfDigits(text, at);
    if (dayEnd - at == 4) {
      return isoDate(at);
    }
    if (text.startsWith("/", dayEnd) && dayEnd - at <= 2 && dayEnd > at && start == at) {
      var month = bracketedMonth(at, dayEnd);
      if (month != null) {
        return month;
      }
    }
    int separator = Words.gap(text, dayEnd);
    if (dayEnd == at || dayEnd - at > 2 || separator >= text.length()) {
      return null;
    }
    char sign = text.charAt(separator);
    if (sign != '/' && sign != '.' && !Letters.isHyphen(sign)) {
      return null;
    }
    int monthAt = Words.gap(text, separator + 1);
    int monthEnd = Words.endOfDigits(text, monthAt);
    int second = Words.gap(text, monthEnd);
    if (monthEnd == monthAt
        || monthEnd - monthAt > 2
        || second >= text.length()
        || text.charAt(second) != sign) {
      return null;
    }
    return year(start, Words.gap(text, second + 1), number(monthAt, monthEnd), number(at, dayEnd));
  }

  private int number(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }
}
