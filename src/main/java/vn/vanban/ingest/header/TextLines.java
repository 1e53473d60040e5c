package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/**
 * Lines of a text that know where they stand, without those of a page: its number, the gazette's
 * head, and the gap that they make. Other empty lines are kept.
 */
final class TextLines {

  /**
   * @param start first UTF-16 unit in the text that is neither white space nor a cell's border
   * @param end one past the last such unit
   * @param text what stands between
   */
  record Line(int start, int end, String text) {

    boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** Of a cell; of stress and forced line ends in Markdown. */
  private static final String BORDER = "|*\\";

  /** "/ BKHCN-". */
  private static final int LONGEST_SYMBOL = 14;

  private TextLines() {}

  /** The lines that start in {@code from} up to {@code to}. */
  static List<Line> of(String text, int from, int to) {
    var lines = new ArrayList<Line>();
    int at = from;
    boolean turned = false;
    while (at < to) {
      int stop = text.indexOf('\n', at);
      int lineEnd = stop < 0 ? text.length() : stop;
      Line line = line(text, at, lineEnd);
      if (isOfPage(line.text())) {
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
          lines.removeLast();
        }
        turned = true;
      } else if (!line.isEmpty() || !turned) {
        lines.add(line);
        turned = false;
      }
      at = lineEnd + 1;
    }
    return lines;
  }

  /** What stands in {@code from} up to {@code to}, white space collapsed. */
  static String joined(String text, int from, int to) {
    var words = new StringBuilder();
    for (var line : of(text, from, to)) {
      int start = Math.max(from, line.start());
      int end = Math.min(to, line.end());
      if (!isCutNumber(words)) {
        words.append(' ');
      }
      words.append(text, start, Math.max(start, end));
    }
    return Letters.collapseSpaces(words.toString()).strip();
  }

  /** "3374/BKHCN-" goes on in the next line. */
  private static boolean isCutNumber(StringBuilder words) {
    int end = words.length() - 1;
    return end > 0
        && Letters.isHyphen(words.charAt(end))
        && Character.isUpperCase(words.charAt(end - 1))
        && words.lastIndexOf("/") >= end - LONGEST_SYMBOL;
  }

  private static Line line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Line(start, end, text.substring(start, end));
  }

  private static boolean isBlank(char c) {
    return Letters.isSpace(c) || BORDER.indexOf(c) >= 0;
  }

  /** Whether a page has it, not the document: its number, the gazette's head, a stamp. */
  private static boolean isOfPage(String line) {
    return HeadLines.isStamp(line)
        || !line.isEmpty() && line.length() <= 4 && line.chars().allMatch(Character::isDigit)
        || line.startsWith("CÔNG BÁO/");
  }
}
