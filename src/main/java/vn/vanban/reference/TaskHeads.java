package vn.vanban.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** Finds to whom the tasks of a list are given: "2. Sở Tài chính:" above "- Thực hiện …". */
final class TaskHeads {

  private static final int MAX_ITEMS = 24;

  /** UTF-16 units of the tasks that one head may have above the one in question. */
  private static final int MAX_LENGTH = 2_000;

  private final String text;
  private final List<Item> items;

  TaskHeads(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** The authority above the task {@code sentence}, in which item {@code verb} stands, or null. */
  @Nullable Authority above(int verb, Span sentence) {
    if (!isTask(sentence.start())) {
      return null;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - MAX_ITEMS); i--) {
      var item = items.get(i);
      if (sentence.start() - item.end() > MAX_LENGTH) {
        return null;
      }
      if (item instanceof Authority authority && item.end() < sentence.start()) {
        int colon = Words.gap(text, authority.end());
        if (text.startsWith(":", colon) && opensLine(authority.start())) {
          return areTasks(colon + 1, sentence.start()) ? authority : null;
        }
      }
    }
    return null;
  }

  /** "- " or "a) ". */
  private boolean isTask(int at) {
    return at + 1 < text.length()
        && (Letters.isHyphen(text.charAt(at))
            || text.charAt(at) == '+'
            || Words.isLetter(text.charAt(at)) && text.charAt(at + 1) == ')');
  }

  /** Nothing stands before it on its line but the number of an item. */
  private boolean opensLine(int at) {
    int line = at;
    while (line > 0 && at - line <= 6 && text.charAt(line - 1) != '\n') {
      line--;
    }
    return at - line <= 6 && Gaps.isListMark(text, line, at);
  }

  /** Whether no line between begins with a figure or a heading. */
  private boolean areTasks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        int next = Words.gap(text, i);
        boolean heading =
            next < to && (Letters.isDigit(text.charAt(next)) || text.startsWith("Điều ", next));
        if (heading) {
          return false;
        }
      }
    }
    return true;
  }
}
