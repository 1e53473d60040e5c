package vn.vanban.ingest.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The quotations of a text that run over several lines: the new wording that an amending document
 * gives another one. An opening mark that is never closed quotes its own line only.
 */
final class Quotations {

  /** The new wording of several articles; a longer one has lost a mark somewhere. */
  private static final int LONGEST = 60_000;

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
    return quotations;
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
