package vn.vanban.ingest.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * A date as it is written in one short line.
 *
 * @param start first UTF-16 unit in the line: that of "ngày" or of the first digit
 * @param end one past the last unit
 */
record WrittenDate(int start, int end, PartialDate date) {

  /** Longer lines are running text; the patterns below stay linear on what is left. */
  private static final int LONGEST_LINE = 400;

  /** Blanks of drafts stand for a day or a month that is not known yet. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "ngay\\s{0,4}([0-9]{1,2}|[.…_\\s]{0,20})\\s{0,4}thang\\s{0,4}([0-9]{1,2}|[.…_\\s]{0,20})"
              + "\\s{0,4}nam\\s{0,4}([0-9]{4})");

  private static final Pattern IN_DIGITS =
      Pattern.compile(
          "(?<![0-9/.-])([0-9]{1,2})\\s?[/.-]\\s?([0-9]{1,2})\\s?[/.-]\\s?([0-9]{4})(?![0-9])");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,9})?)?"
              + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])");

  private static final String MONTH =
      "thang\\s(mot|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap|[0-9]{1,2})";

  /** "12 Tháng Sáu, 2025" and "Tháng Sáu 12, 2025", as blogs print dates. */
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "(?<![0-9])(?:([0-9]{1,2})\\s)?"
              + MONTH
              + "(?:\\s([0-9]{1,2}))?,\\s?([0-9]{4})(?![0-9])");

  private static final List<String> MONTHS =
      List.of(
          "mot",
          "hai",
          "ba",
          "tu",
          "nam",
          "sau",
          "bay",
          "tam",
          "chin",
          "muoi",
          "muoi mot",
          "muoi hai");

  /** A day or a month that a scan spelt badly: "ngày#\ tháng A4„năm 2021". */
  private static final Pattern SCANNED =
      Pattern.compile("ngay\\s?(\\S{0,4})\\s{0,2}thang\\s?(\\S{1,3})\\s{0,2}nam\\s{0,2}([0-9]{4})");

  /** The first date in words, else the first in digits, else null. */
  static @Nullable WrittenDate in(String line) {
    WrittenDate words = inWords(line);
    return words != null ? words : first(IN_DIGITS, line);
  }

  /** The first "ngày … tháng … năm …", or null. */
  static @Nullable WrittenDate inWords(String line) {
    return first(IN_WORDS, line);
  }

  /**
   * As newsrooms print the day of publication: as {@link #in}, or a timestamp, or "12 Tháng Sáu".
   */
  static @Nullable WrittenDate published(String line) {
    WrittenDate plain = in(line);
    if (plain != null || line.length() > LONGEST_LINE) {
      return plain;
    }
    Matcher iso = ISO.matcher(line);
    if (iso.find()) {
      PartialDate date = PublishedDate.of(iso.group());
      return date == null ? null : new WrittenDate(iso.start(), iso.end(), date);
    }
    return withNamedMonth(line);
  }

  private static @Nullable WrittenDate withNamedMonth(String line) {
    Matcher matcher = NAMED_MONTH.matcher(Letters.fold(line));
    if (!matcher.find() || (matcher.group(1) == null) == (matcher.group(3) == null)) {
      return null;
    }
    int day = number(matcher.group(1) == null ? matcher.group(3) : matcher.group(1));
    int month = month(matcher.group(2));
    int year = number(matcher.group(4));
    return PartialDate.isValid(year, month, day)
        ? new WrittenDate(matcher.start(), matcher.end(), new PartialDate(year, month, day))
        : null;
  }

  private static int month(String name) {
    if (Letters.isDigit(name.charAt(0))) {
      return number(name);
    }
    return switch (name) {
      case "gieng" -> 1;
      case "chap" -> 12;
      default -> MONTHS.indexOf(name) + 1;
    };
  }

  /**
   * What a scan left legible of a date in words: the year, and the month and day it did not spoil.
   */
  static @Nullable WrittenDate scanned(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Matcher matcher = SCANNED.matcher(Letters.fold(line));
    if (!matcher.find()) {
      return null;
    }
    int year = number(matcher.group(3));
    int month = legible(matcher.group(2));
    int day = month == 0 ? 0 : legible(matcher.group(1));
    int known = PartialDate.isValid(year, month, day) ? day : 0;
    int knownMonth = PartialDate.isValid(year, month, 0) ? month : 0;
    return PartialDate.isValid(year, knownMonth, known)
        ? new WrittenDate(matcher.start(), matcher.end(), new PartialDate(year, knownMonth, known))
        : null;
  }

  private static int legible(String figures) {
    return figures.matches("[0-9]{1,2}") ? Integer.parseInt(figures) : 0;
  }

  private static @Nullable WrittenDate first(Pattern pattern, String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Matcher matcher = pattern.matcher(Letters.fold(line));
    while (matcher.find()) {
      int day = number(matcher.group(1));
      int month = number(matcher.group(2));
      int year = number(matcher.group(3));
      int knownDay = month == 0 ? 0 : day;
      if (PartialDate.isValid(year, month, knownDay)) {
        return new WrittenDate(
            matcher.start(), matcher.end(), new PartialDate(year, month, knownDay));
      }
    }
    return null;
  }

  private static int number(String digits) {
    return digits.isEmpty() || !Letters.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
  }
}
