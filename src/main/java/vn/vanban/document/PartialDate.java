package vn.vanban.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A calendar date of which the day, or the day and the month, may be unknown.
 *
 * @param year 1900 to 2199
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31 and within the month, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  public PartialDate {
    if (year < 1900 || year > 2199) {
      throw new DateTimeException("year out of range 1900–2199: " + year);
    }
    if (day != 0) {
      LocalDate.of(year, month, day);
    } else if (month != 0) {
      YearMonth.of(year, month);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Whether {@link #PartialDate(int, int, int)} would take these. */
  public static boolean isValid(int year, int month, int day) {
    return year >= 1900
        && year <= 2199
        && (month == 0 ? day == 0 : month >= 1 && month <= 12)
        && day >= 0
        && (day == 0 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  /** Reads what {@link #toString()} writes: {@code 2021}, {@code 2021-09} or {@code 2021-09-22}. */
  public static PartialDate parse(String iso) {
    String[] parts = iso.split("-", -1);
    if (parts.length > 3) {
      throw new DateTimeException("not a date like 2021-09-22: " + iso);
    }
    try {
      return new PartialDate(
          Integer.parseInt(parts[0]),
          parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    } catch (NumberFormatException e) {
      throw new DateTimeException("not a date like 2021-09-22: " + iso, e);
    }
  }

  /** Unknown parts come before known ones. */
  @Override
  public int compareTo(PartialDate other) {
    int byYear = Integer.compare(year, other.year);
    int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
    return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
  }

  /** ISO 8601 with what is known: {@code 2021}, {@code 2021-09} or {@code 2021-09-22}. */
  @Override
  public String toString() {
    if (month == 0) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    return day == 0
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
