package vn.vanban.ingest.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.vanban.text.Letters;

/**
 * The quotations of a text that run over several lines: the new wording that an amending document
 * gives another one. An opening mark at the start of a line that is never closed quotes up to the
 * next provision that amends; any other one its own line only.
 */
final class Quotations {

  /** The new wording of several articles; a longer one has lost a mark somewhere. */
  private static final int LONGEST = 60_000;

  /** What a provision of the amending document itself says. */
  private static final List<String> AMENDING =
      List.of(
          "sửa đổi",
          "sửa khoản",
          "sửa điểm",
          "sửa điều",
          "bổ sung",
          "bãi bỏ",
          "thay thế",
          "thay cụm từ",
          "hiệu lực",
          "điều khoản thi hành");

  /** Within that a provision says so (UTF-16 units). */
  private static final int LONGEST_START = 120;

  private final String text;

  /** Start → end, outermost only. */
  private final NavigableMap<Integer, Integer> spans = new TreeMap<>();

  private Quotations(String text) {
    this.text = text;
  }

  static Quotations of(String text) {
    var quotations = new Quotations(text);
    Deque<Integer> open = new ArrayDeque<>();
    int straight = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        open.push(i);
      } else if (c == '”' && !open.isEmpty()) {
        quotations.add(open.pop(), i);
      } else if (c == '"') {
        boolean atLineStart = isAtLineStart(text, i);
        if (straight < 0 && atLineStart) {
          straight = i;
        } else if (straight >= 0 && isAtLineEnd(text, i)) {
          quotations.add(straight, i);
          straight = -1;
        }
      }
    }
    open.stream().filter(at -> isAtLineStart(text, at)).forEach(quotations::addUnclosed);
    return quotations;
  }

  /** Up to the next line that amends by itself: the new wording ends before it. */
  private void addUnclosed(int from) {
    int line = text.indexOf('\n', from) + 1;
    while (line > 0 && line < text.length() && line - from <= LONGEST) {
      int stop = text.indexOf('\n', line);
      int end = stop < 0 ? text.length() : stop;
      if (amends(text.substring(line, Math.min(end, line + LONGEST_START)).strip())) {
        add(from, line - 1);
        return;
      }
      line = stop + 1;
    }
  }

  private static boolean amends(String line) {
    boolean marked = !line.isEmpty() && MarkReader.in(line) != null;
    String lower = Letters.lower(line);
    return marked && AMENDING.stream().anyMatch(lower::contains);
  }

  /** Whether the line whose first character is at {@code offset} starts in or with a quotation. */
  boolean startsInside(int offset) {
    char first = text.charAt(offset);
    if (first == '“' || first == '"') {
      return true;
    }
    var before = spans.floorEntry(offset);
    return before != null && offset < before.getValue();
  }

  private void add(int from, int to) {
    if (to - from > LONGEST) {
      return;
    }
    spans.subMap(from, true, to, true).clear();
    spans.put(from, to);
  }

  private static boolean isAtLineStart(String text, int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n';
  }

  private static boolean isAtLineEnd(String text, int at) {
    int i = at + 1;
    while (i < text.length() && ".;,/ ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }
}
