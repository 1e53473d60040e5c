package vn.vanban.segment;

import vn.vanban.text.Letters;

/** Segmented text as people read it: the syllables of a word joined by {@code _}. */
public final class Segmentation {

  private final WordSegmenter segmenter;

  public Segmentation(WordSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** {@code line} with each run of white space inside a word as one {@code _}, else unchanged. */
  public String joined(String line) {
    var words = segmenter.segment(line);
    var out = new StringBuilder(line.length());
    int copied = 0;
    for (int i = 0; i < words.count(); i++) {
      out.append(line, copied, words.start(i));
      copied = words.end(i);
      appendJoined(line, words.start(i), copied, out);
    }
    return out.append(line, copied, line.length()).toString();
  }

  private static void appendJoined(String line, int start, int end, StringBuilder out) {
    boolean inSpace = false;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      boolean space = Letters.isSpace(c);
      if (!space) {
        out.append(c);
      } else if (!inSpace) {
        out.append('_');
      }
      inSpace = space;
    }
  }
}
