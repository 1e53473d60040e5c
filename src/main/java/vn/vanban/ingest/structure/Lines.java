package vn.vanban.ingest.structure;

import java.util.List;
import vn.vanban.text.Letters;

/** The lines of a text, one at a time, with what stands before and after. Not thread-safe. */
final class Lines {

  /** A line that ends in one of these goes on in the next: what follows is a reference. */
  private static final List<String> JOINING =
      List.of(
          "và",
          "hoặc",
          "tại",
          "của",
          "theo",
          "khoản",
          "điểm",
          "các",
          "từ",
          "đến",
          "quy định",
          "với",
          "về",
          "trong",
          "điều",
          "mục",
          "chương",
          "là",
          "cho",
          "số",
          "cùng",
          "này",
          "phụ lục",
          "định tại");

  private static final List<String> STAMPS =
      List.of("Người ký:", "Ký bởi:", "Email:", "Cơ quan:", "Thời gian ký:", "Ngày ký:");

  private final String text;
  private int next;
  private int start;
  private int end;
  private int previousEnd;
  private String line = "";
  private String previous = "";
  private boolean afterBlank = true;

  Lines(String text) {
    this.text = text;
  }

  /** Moves on to the next line that is not empty. */
  boolean advance() {
    if (!line.isEmpty()) {
      previous = line;
      previousEnd = end;
    }
    afterBlank = false;
    boolean afterPageHead = false;
    while (next < text.length()) {
      int stop = text.indexOf('\n', next);
      int lineEnd = stop < 0 ? text.length() : stop;
      start = next;
      end = lineEnd;
      next = lineEnd + 1;
      while (start < end && Letters.isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && Letters.isSpace(text.charAt(end - 1))) {
        end--;
      }
      boolean pageHead = start < end && isPageHead(start, end);
      afterPageHead |= pageHead;
      if (start < end && !pageHead) {
        afterBlank &= !afterPageHead;
        line = withoutNoteNumbers(withoutMarkdown(text.substring(start, end)));
        joinBrokenArticle();
        return true;
      }
      afterBlank |= start == end;
    }
    line = "";
    return false;
  }

  /** "# Điều 1.", "**Điều 1. Bến**" and "1\\. Bến" without their marks. */
  private static String withoutMarkdown(String written) {
    String line = written.replace("**", "");
    int digits = 0;
    while (digits < line.length() && Letters.isDigit(line.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && line.startsWith("\\", digits)) {
      line = line.substring(0, digits) + line.substring(digits + 1);
    }
    int at = 0;
    while (at < line.length() && (line.charAt(at) == '#' || line.charAt(at) == '*')) {
      at++;
    }
    boolean marks = at > 1 || at == 1 && line.charAt(0) == '#';
    return marks && at < line.length() ? line.substring(at).strip() : line.strip();
  }

  /** The numbers of footnotes are white space here: "Phụ lục I¹⁸" is annex I. */
  private static String withoutNoteNumbers(String line) {
    if (!Letters.hasRaisedDigit(line)) {
      return line;
    }
    var bare = new StringBuilder(line);
    for (int i = 0; i < bare.length(); i++) {
      if (Letters.isRaisedDigit(bare.charAt(i))) {
        bare.setCharAt(i, ' ');
      }
    }
    String stripped = bare.toString().stripTrailing();
    return stripped.isEmpty() ? line : stripped;
  }

  /** "Điều" alone on a line: a converter broke it from its number. */
  private void joinBrokenArticle() {
    int after = end + 1;
    boolean broken =
        line.equals("Điều") && after < text.length() && Letters.isDigit(text.charAt(after));
    if (broken) {
      int stop = text.indexOf('\n', after);
      end = stop < 0 ? text.length() : stop;
      next = end + 1;
      line = Letters.collapseSpaces(text.substring(start, end));
    }
  }

  /** A page number, the gazette's head or a stamp: a sentence may go on behind it. */
  private boolean isPageHead(int from, int to) {
    if (to - from > 80) {
      return false;
    }
    String head = text.substring(from, to);
    return to - from <= 4 && head.chars().allMatch(Character::isDigit)
        || head.startsWith("CÔNG BÁO/")
        || STAMPS.stream().anyMatch(head::startsWith);
  }

  /** The line without white space at its ends. */
  String line() {
    return line;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where the line before ends, empty ones left out. */
  int previousEnd() {
    return previousEnd;
  }

  /** Whether the line before goes on in this one, by its last word or mark. */
  boolean continues() {
    if (previous.isEmpty() || afterBlank || isCapitals(previous)) {
      return false;
    }
    char last = previous.charAt(previous.length() - 1);
    if (last == ',') {
      return true;
    }
    if (".;:".indexOf(last) >= 0) {
      return false;
    }
    String lower = Letters.lower(previous);
    for (var word : JOINING) {
      if (lower.endsWith(word) && isWordStart(lower, lower.length() - word.length())) {
        return true;
      }
    }
    return endsInProvision(lower);
  }

  /** Whether the line before ends a paragraph: by its last mark, as a heading, or by a gap. */
  boolean startsAnew() {
    if (previous.isEmpty() || afterBlank) {
      return true;
    }
    char last = previous.charAt(previous.length() - 1);
    return ".;:)”\"/!?]".indexOf(last) >= 0 || isCapitals(previous);
  }

  private static boolean isCapitals(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  /** The line that follows, without white space at its ends; empty where a gap or the end does. */
  String peek(int from) {
    int stop = text.indexOf('\n', from);
    return from >= text.length()
        ? ""
        : withoutMarkdown(text.substring(from, stop < 0 ? text.length() : stop).strip());
  }

  /** The offset behind the line end at or after {@code from}. */
  int afterLine(int from) {
    int stop = text.indexOf('\n', from);
    return stop < 0 ? text.length() : stop + 1;
  }

  /** "… khoản 2" or "… điểm a": an article's number follows. */
  private static boolean endsInProvision(String lower) {
    int space = lower.lastIndexOf(' ');
    int before = space < 0 ? -1 : lower.lastIndexOf(' ', space - 1);
    if (space < 0) {
      return false;
    }
    String word = lower.substring(before + 1, space);
    String value = lower.substring(space + 1);
    boolean number = value.length() <= 3 && Letters.isDigit(value.charAt(0));
    return word.equals("khoản") && number || word.equals("điểm") && value.length() == 1;
  }

  private static boolean isWordStart(String lower, int at) {
    return at == 0 || !Character.isLetter(lower.charAt(at - 1));
  }
}
