package vn.vanban.reference;

/** Tells what fills a cell of a table whose columns tabs or bars part. */
final class Cells {

  /** UTF-16 units of a row between a document and what another cell says of it. */
  private static final int MAX_ROW = 400;

  private final String text;

  Cells(String text) {
    this.text = text;
  }

  /** Whether what begins at {@code at} is the first of a cell, and not of the row's first. */
  boolean opensCell(int at) {
    int i = at;
    while (i > 0 && at - i < MAX_ROW && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i > 0 && isBorder(text.charAt(i - 1));
  }

  /** Whether what stands there fills a cell of the row that {@code from} stands in. */
  boolean isCellOfRow(int from, int start, int end) {
    if (start - from > MAX_ROW || Gaps.has(text, from, start, "\n") || !opensCell(start)) {
      return false;
    }
    int i = end;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n' || isBorder(text.charAt(i));
  }

  private static boolean isBorder(char c) {
    return c == '|' || c == '\t';
  }
}
