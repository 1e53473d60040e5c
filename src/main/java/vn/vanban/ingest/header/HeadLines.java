package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/**
 * The first lines of a document without what stands before or between its header: notes of whoever
 * prepared the file, heads of the official gazette, stamps of a digital signature, marks of
 * Markdown. An empty string is an empty line or a rule.
 */
final class HeadLines {

  /** A header with the longest list of căn cứ in mind ends earlier. */
  private static final int MOST_LINES = 150;

  private static final int MOST_UNITS = 20_000;

  /** A note in parentheses at the top that runs on longer is content. */
  private static final int LONGEST_NOTE = 800;

  /** The longest of {@link #STAMPS} is shorter. */
  private static final int LONGEST_STAMP = 20;

  private static final List<String> STAMPS =
      List.of("nguoi ky:", "ky boi:", "email:", "co quan:", "thoi gian ky:", "ngay ky:");

  private static final List<String> GAZETTE_BANNERS =
      List.of(
          "van ban quy pham phap luat",
          "phan van ban quy pham phap luat",
          "phan van ban khac",
          "van ban khac",
          "dieu uoc quoc te",
          "phan i",
          "phan ii",
          "du thao",
          "ban du thao");

  private HeadLines() {}

  /**
   * @param from where the header starts
   */
  static List<String> of(String text, int from) {
    int to = Math.min(text.length(), from + MOST_UNITS);
    var lines = new ArrayList<String>();
    for (var raw : text.substring(from, to).split("\n", MOST_LINES + 1)) {
      if (lines.size() == MOST_LINES) {
        break;
      }
      for (var printed : LostLines.restored(Notes.withoutEditors(raw))) {
        for (var line : GluedHead.belowName(clean(printed))) {
          if (!isFurniture(line)) {
            lines.add(line);
          }
        }
      }
    }
    List<String> whole = BrokenLines.joined(lines);
    return whole.subList(LetterheadStart.of(whole), whole.size());
  }

  /** Past a first paragraph that stands in parentheses as a whole. */
  static int afterNote(String text) {
    int open = 0;
    while (open < text.length() && isBeforeNote(text.charAt(open))) {
      open++;
    }
    if (open == text.length() || text.charAt(open) != '(') {
      return 0;
    }
    int close = text.indexOf(")\n", open);
    return close < 0 || close - open > LONGEST_NOTE ? 0 : close + 1;
  }

  /** White space, Markdown's stress, and the number of the first page. */
  private static boolean isBeforeNote(char c) {
    return Letters.isSpace(c) || c == '*' || Letters.isDigit(c);
  }

  /** Tabs and wide gaps are kept: they part columns. */
  static String clean(String raw) {
    String line = withoutNoteNumbers(raw).strip();
    int start = 0;
    int end = line.length();
    while (start < end && "*|#>_• ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "*|_\\ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    line = withoutRule(line.substring(start, end).replace("**", "").replace("\\-", "-"));
    line = withoutRoom(line);
    return line.chars().anyMatch(Character::isLetterOrDigit) ? line : "";
  }

  private static String withoutNoteNumbers(String raw) {
    if (!Letters.hasRaisedDigit(raw)) {
      return raw;
    }
    var line = new StringBuilder();
    raw.chars().filter(c -> !Letters.isRaisedDigit((char) c)).forEach(c -> line.append((char) c));
    return line.toString();
  }

  /** "BỘ Y TẾ -------": a line break in the source was lost. */
  private static String withoutRule(String line) {
    int end = line.length();
    while (end > 0 && "-–—_=* ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.length() - end >= 4 ? line.substring(0, end) : line;
  }

  /** "Số: 67 /2024/QĐ-UBND": room for a number that was written into it. */
  private static String withoutRoom(String line) {
    int slash = Letters.startsWithFolded(line, "so") ? line.indexOf('/') : -1;
    int end = slash;
    while (end > 0 && Letters.isSpace(line.charAt(end - 1))) {
      end--;
    }
    return end > 0 && end < slash && Letters.isDigit(line.charAt(end - 1))
        ? line.substring(0, end) + line.substring(slash)
        : line;
  }

  /** A line of a digital signature's stamp. */
  static boolean isStamp(String line) {
    String folded = Letters.fold(line.substring(0, Math.min(line.length(), LONGEST_STAMP)));
    return STAMPS.stream().anyMatch(folded::startsWith);
  }

  /** "DỰ THẢO 3", "Dự thảo lần 2". */
  private static boolean isDraftMark(String folded) {
    int digit = folded.length() - 1;
    while (digit >= 0 && Letters.isDigit(folded.charAt(digit))) {
      digit--;
    }
    String words = folded.substring(0, digit + 1).strip();
    return digit + 1 < folded.length() && words.matches("du thao(?: lan)?(?: thu)?");
  }

  private static boolean isFurniture(String line) {
    if (line.isEmpty()) {
      return false;
    }
    String folded = Letters.fold(line);
    return folded.contains("cong bao/so")
        || isStamp(line)
        || GAZETTE_BANNERS.contains(folded)
        || isDraftMark(folded)
        || folded.startsWith("van ban hop nhat -");
  }
}
