package vn.vanban.ingest.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;

/** The day of a timestamp that a page or a feed gives to machines: "2025-06-12T04:37:00Z". */
public final class PublishedDate {

  /** Newsrooms print local dates; an instant late in the day in UTC is the next day there. */
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final int DATE_LENGTH = "2025-06-12".length();

  /** With hours and minutes; what follows may be an offset. */
  private static final int TIME_LENGTH = "2025-06-12T11:37".length();

  private PublishedDate() {}

  /**
   * The day in Vietnam. Without an offset the date stands as written.
   *
   * @return null where {@code timestamp} does not start with a date
   */
  public static @Nullable PartialDate of(String timestamp) {
    try {
      if (timestamp.length() > TIME_LENGTH) {
        return PartialDate.of(
            OffsetDateTime.parse(withColon(timestamp)).atZoneSameInstant(VIETNAM).toLocalDate());
      }
    } catch (DateTimeException e) {
      // No offset.
    }
    try {
      return timestamp.length() < DATE_LENGTH
          ? null
          : PartialDate.of(LocalDate.parse(timestamp.substring(0, DATE_LENGTH)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "+0700" as "+07:00", and a "T" for the space before the time. */
  private static String withColon(String timestamp) {
    String joined =
        timestamp.charAt(DATE_LENGTH) == ' '
            ? timestamp.substring(0, DATE_LENGTH) + 'T' + timestamp.substring(DATE_LENGTH + 1)
            : timestamp;
    int sign = joined.length() - 5;
    boolean bare = "+-".indexOf(joined.charAt(sign)) >= 0 && joined.indexOf(':', sign) < 0;
    return bare ? joined.substring(0, sign + 3) + ":" + joined.substring(sign + 3) : joined;
  }
}
