package vn.vanban.theme;

/** Quotation marks in a span: one that opens inside it closes inside it. */
final class Quotes {

  private static final String OPENING = "“‘«";
  private static final String CLOSING = "”’»";

  /** The same mark opens and closes. */
  private static final String EITHER = "\"'";

  private Quotes() {}

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
