package vn.vanban.theme;

/** Quotation marks in a span: each has its partner inside. */
final class Quotes {

  private static final String OPENING = "“‘«";
  private static final String CLOSING = "”’»";

  /** The same mark opens and closes. */
  private static final String EITHER = "\"'";

  private Quotes() {}

  /** {@code start}, or the place of the mark before it that a mark within the span closes. */
  static int opened(CharSequence text, int start, int end) {
    if (start == 0) {
      return start;
    }
    char last = text.charAt(start - 1);
    int opening = OPENING.indexOf(last);
    boolean opens =
        opening >= 0
            ? count(text, start, end, CLOSING.charAt(opening)) > count(text, start, end, last)
            : EITHER.indexOf(last) >= 0 && count(text, start, end, last) % 2 == 1;
    return opens ? start - 1 : start;
  }

  /** {@code end}, or one past the mark there that closes what a mark within the span opened. */
  static int closed(CharSequence text, int start, int end) {
    if (end == text.length()) {
      return end;
    }
    char next = text.charAt(end);
    int closing = CLOSING.indexOf(next);
    boolean closes =
        closing >= 0
            ? count(text, start, end, OPENING.charAt(closing)) > count(text, start, end, next)
            : EITHER.indexOf(next) >= 0 && count(text, start, end, next) % 2 == 1;
    return closes ? end + 1 : end;
  }

  private static int count(CharSequence text, int start, int end, char mark) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.charAt(i) == mark ? 1 : 0;
    }
    return count;
  }
}
