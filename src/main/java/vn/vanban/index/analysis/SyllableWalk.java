package vn.vanban.index.analysis;

import vn.vanban.text.Letters;

/** Goes through the runs of letters and digits of a stretch of text. For one thread. */
final class SyllableWalk {

  private final char[] text;
  private final int limit;
  private int start;
  private int end;

  SyllableWalk(char[] text, int from, int limit) {
    this.text = text;
    this.limit = limit;
    this.end = from;
  }

  /** Whether there is another one. */
  boolean next() {
    start = end;
    while (start < limit && !isPart(text[start])) {
      start++;
    }
    end = start;
    while (end < limit && isPart(text[end])) {
      end++;
    }
    return end > start;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Spelling spelling() {
    return Spelling.of(text, start, end);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Letters.isMark(c);
  }
}
