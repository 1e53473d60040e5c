package vn.vanban.ingest.header;

import vn.vanban.text.Letters;

/** Marks that point to notes: "[2]"; and the notes that editors of a collection put into a text. */
final class Notes {

  private static final int MOST_DIGITS = 3;

  /** What an editor's note says, folded: "[Điều này được sửa đổi bởi … có hiệu lực từ ngày …]". */
  private static final String EFFECT = "hieu luc";

  private Notes() {}

  /** {@code line} without the notes in square brackets that tell what amended it, and when. */
  static String withoutEditors(String line) {
    int open = line.indexOf('[');
    if (open < 0) {
      return line;
    }
    var bare = new StringBuilder();
    int at = 0;
    while (open >= 0) {
      int close = line.indexOf(']', open);
      if (close < 0) {
        break;
      }
      boolean editors = Letters.fold(line.substring(open, close)).contains(EFFECT);
      bare.append(line, at, editors ? open : close + 1);
      at = close + 1;
      open = line.indexOf('[', at);
    }
    return bare.append(line.substring(at)).toString().strip();
  }

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
