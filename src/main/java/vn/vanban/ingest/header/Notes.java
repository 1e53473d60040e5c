package vn.vanban.ingest.header;

import vn.vanban.text.Letters;

/** Marks that point to notes: "[2]". */
final class Notes {

  private static final int MOST_DIGITS = 3;

  private Notes() {}

  /** {@code text} without its marks in square brackets. */
  static String without(String text) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    var bare = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int close = text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
      boolean mark = close > at + 1 && close - at <= MOST_DIGITS + 1;
      for (int i = at + 1; mark && i < close; i++) {
        mark = Letters.isDigit(text.charAt(i));
      }
      if (mark) {
        at = close + 1;
      } else {
        bare.append(text.charAt(at++));
      }
    }
    return bare.toString();
  }
}
