package vn.vanban.ingest.header;

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

  /** The first date in words, else the first in digits, else null. */
  static @Nullable WrittenDate in(String line) {
    WrittenDate words = inWords(line);
    return words != null ? words : first(IN_DIGITS, line);
  }

  /** The first "ngày … tháng … năm …", or null. */
  static @Nullable WrittenDate inWords(String line) {
    return first(IN_WORDS, line);
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
