package vn.vanban.cli;

import java.util.List;
import vn.vanban.text.Span;

/** Text of documents as one line of a terminal. */
final class Excerpt {

  /** About four lines of a terminal. */
  private static final int LENGTH = 320;

  /** So many units before the first hit tell what it belongs to. */
  private static final int LEAD = 80;

  private Excerpt() {}

  /**
   * White space and control characters as one space each run: a document cannot steer the screen.
   */
  static String line(String text) {
    var line = new StringBuilder(text.length());
    appendLine(text, 0, text.length(), line);
    return line.toString().strip();
  }

  /**
   * The part of a passage around its first hit, with every hit in it between the marks.
   *
   * @param start of the passage in the text that {@code hits} count on
   */
  static String of(String passage, int start, List<Span> hits, Marks marks) {
    int first = hits.isEmpty() ? 0 : hits.getFirst().start() - start;
    int from = first <= LEAD ? 0 : wordStart(passage, first - LEAD);
    int to =
        passage.length() - from <= LENGTH ? passage.length() : wordStart(passage, from + LENGTH);
    var line = new StringBuilder(from > 0 ? "… " : "");
    int copied = from;
    for (var hit : hits) {
      int hitStart = hit.start() - start;
      int hitEnd = hit.end() - start;
      if (hitStart >= copied && hitEnd <= to) {
        appendLine(passage, copied, hitStart, line);
        line.append(marks.open());
        appendLine(passage, hitStart, hitEnd, line);
        line.append(marks.close());
        copied = hitEnd;
      }
    }
    appendLine(passage, copied, to, line);
    return line.toString().strip() + (to < passage.length() ? " …" : "");
  }

  /** What stands around a hit. */
  record Marks(String open, String close) {
    static Marks forTerminal(boolean terminal) {
      return terminal ? new Marks("\u001B[1m", "\u001B[22m") : new Marks("«", "»");
    }
  }

  private static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 ? at : i;
  }

  private static void appendLine(String text, int from, int to, StringBuilder line) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        line.append(c);
      } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }
}
