package vn.vanban.web;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;

/**
 * Years as they are asked for: {@code 2021}, {@code 2019..2023}, {@code 2019..} or {@code ..2023}.
 *
 * @param first null where the range is open before {@code last}
 * @param last null where it is open behind {@code first}
 */
record YearRange(@Nullable Integer first, @Nullable Integer last) {

  private static final String TO = "..";

  /**
   * @throws Refusal where {@code text} is no range of years
   */
  static YearRange of(@Nullable String text) {
    if (text == null) {
      return new YearRange(null, null);
    }
    int to = text.indexOf(TO);
    String first = to < 0 ? text : text.substring(0, to);
    String last = to < 0 ? text : text.substring(to + TO.length());
    if (text.equals(TO) || !isYearOrEmpty(first) || !isYearOrEmpty(last)) {
      throw refusal(text);
    }
    var range = new YearRange(year(first), year(last));
    if (range.first != null && range.last != null && range.first > range.last) {
      throw refusal(text);
    }
    return range;
  }

  private static boolean isYearOrEmpty(String text) {
    return text.isEmpty() || text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static @Nullable Integer year(String digits) {
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  private static Refusal refusal(String text) {
    return Refusal.badValue(
        "year",
        text,
        new Message(
            "phải là một năm hoặc một khoảng năm như 2019..2023",
            "a year or a range of years such as 2019..2023 is expected"));
  }
}
