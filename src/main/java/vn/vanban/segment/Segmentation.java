package vn.vanban.segment;

import vn.vanban.text.Composed;
import vn.vanban.text.Letters;

/** Segmented text as people read it: the syllables of a word joined by {@code _}. */
public final class Segmentation {

  private final WordSegmenter segmenter;

  public Segmentation(WordSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * {@code line} with each run of white space inside a word as one {@code _}, else unchanged. Its
   * letters may be decomposed.
   */
  public String joined(String line) {
    var composed = Composed.of(line);
    var words = segmenter.segment(composed.text());
    var out = new StringBuilder(line.length());
    int copied = 0;
    for (int i = 0; i < words.count(); i++) {
      int start = composed.rawStart(words.start(i));
      out.append(line, copied, start);
      copied = composed.rawEnd(words.end(i));
      appendJoined(line, start, copied, out);
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
