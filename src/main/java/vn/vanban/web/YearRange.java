package vn.vanban.web;

import vn.vanban.document.Warning.Message;

/**
 * Years as they are asked for: {@code 2021}, {@code 2019..2023}, {@code 2019..} or {@code ..2023}.
 */
final class YearRange {

  private static final String TO = "..";

  private YearRange() {}

  /**
   * @throws Refusal where {@code text} is no range of years
   */
  static void check(String text) {
    int to = text.indexOf(TO);
    String first = to < 0 ? text : text.substring(0, to);
    String last = to < 0 ? text : text.substring(to + TO.length());
    boolean ordered = first.isEmpty() || last.isEmpty() || first.compareTo(last) <= 0;
    if (text.equals(TO) || !isYearOrEmpty(first) || !isYearOrEmpty(last) || !ordered) {
      throw Refusal.badValue(
          "year",
          text,
          new Message(
              "phải là một năm hoặc một khoảng năm như 2019..2023",
              "a year or a range of years such as 2019..2023 is expected"));
    }
  }

  private static boolean isYearOrEmpty(String text) {
    return text.isEmpty() || text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
