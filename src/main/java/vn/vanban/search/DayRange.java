package vn.vanban.search;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanban.document.PartialDate;

/**
 * The days that a date means, as {@link vn.vanban.index.DateColumn} has them: a month or a year
 * means all its days, and those of which no more is known.
 *
 * @param first its unknown parts are 0
 * @param last its unknown parts are beyond any
 */
record DayRange(int first, int last) {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

  /** Day first, as it is written in Vietnamese. */
  private static final Pattern LOCAL =
      Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");

  /** {@code 2021-09-22}, {@code 22/9/2021}, {@code 2021-09}, {@code 9/2021} or {@code 2021}. */
  static Optional<DayRange> parse(String text) {
    var iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    var local = LOCAL.matcher(text.strip());
    return local.matches() ? of(local.group(3), local.group(2), local.group(1)) : Optional.empty();
  }

  private static Optional<DayRange> of(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = month == null ? 0 : Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    boolean named = month == null || m > 0 && (day == null || d > 0);
    if (!named || !PartialDate.isValid(y, m, d)) {
      return Optional.empty();
    }
    int first = y * 10_000 + m * 100 + d;
    int last = y * 10_000 + (m == 0 ? 99 : m) * 100 + (d == 0 ? 99 : d);
    return Optional.of(new DayRange(first, last));
  }
}
