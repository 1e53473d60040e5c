package vn.vanban.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** Years from the first to the last, both included. */
public record YearRange(int from, int to) {

  static final int FIRST = 0;
  static final int LAST = 9999;

  private static final Pattern RANGE = Pattern.compile("(\\d{4})?(\\.\\.|-|–)?(\\d{4})?");

  /** {@code 2019}, {@code 2019..2023}, {@code 2019..} or {@code ..2023}; a hyphen does as well. */
  public static Optional<YearRange> parse(String text) {
    var range = RANGE.matcher(text.strip());
    if (!range.matches() || range.group(1) == null && range.group(3) == null) {
      return Optional.empty();
    }
    if (range.group(2) == null) {
      return range.group(3) == null ? one(range.group(1)) : Optional.empty();
    }
    int from = range.group(1) == null ? FIRST : Integer.parseInt(range.group(1));
    int to = range.group(3) == null ? LAST : Integer.parseInt(range.group(3));
    return from <= to ? Optional.of(new YearRange(from, to)) : Optional.empty();
  }

  private static Optional<YearRange> one(String year) {
    int value = Integer.parseInt(year);
    return Optional.of(new YearRange(value, value));
  }
}
