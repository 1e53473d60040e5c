package vn.vanban.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/**
 * Finds to whom the tasks of a list are given: "2. Sở Tài chính:" above "- Thực hiện …", with or
 * without the colon.
 */
final class TaskHeads {

  private static final int MAX_ITEMS = 24;

  /** UTF-16 units of the tasks that one head may have above the one in question. */
  private static final int MAX_LENGTH = 2_000;

  /** UTF-16 units of a task before its last sentence. */
  private static final int MAX_TASK = 800;

  /** UTF-16 units of "và các sở, ban, ngành có liên quan" behind the first of a head. */
  private static final int MAX_OTHERS = 60;

  /** UTF-16 units of "- " with its line end. */
  private static final int MAX_MARK = 4;

  private static final List<String> EFFECT = List.of("có hiệu lực", "quy định", "gồm");

  private final String text;
  private final List<Item> items;

  TaskHeads(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** The authority above the task of which {@code sentence}, with item {@code verb}, is a part. */
  @Nullable Authority above(int verb, Span sentence) {
    int task = taskStart(sentence.start());
    if (task < 0) {
      return null;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - MAX_ITEMS); i--) {
      var item = items.get(i);
      if (task - item.end() > MAX_LENGTH) {
        return null;
      }
      if (item instanceof Authority authority && item.end() < task) {
        int end = headEnd(authority.end());
        if (end > 0 && opensLine(authority.start())) {
          return areTasks(end, task) ? authority : null;
        }
      }
    }
    return null;
  }

  /**
   * The kind of "Nghị định có hiệu lực từ ngày …" above "- Bãi bỏ …", which does what the items
   * say; null where another line stands above.
   */
  @Nullable Span subjectAbove(int verb) {
    int start = items.get(verb).start();
    int line = start - 1;
    while (line > 0 && start - line < MAX_MARK && text.charAt(line) != '\n') {
      line--;
    }
    if (line <= 0 || text.charAt(line) != '\n' || !isTask(line + 1)) {
      return null;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - MAX_ITEMS); i--) {
      if (items.get(i) instanceof Item.BareKind kind && opensLine(kind.start())) {
        int next = Words.gap(text, kind.end());
        boolean told = Words.matchAny(text, next, EFFECT) >= 0;
        return told && areTasks(kind.end(), line) ? new Span(kind.start(), kind.end()) : null;
      }
    }
    return null;
  }

  /** Where the task begins that holds {@code at}, or -1 where no such mark stands before it. */
  private int taskStart(int at) {
    if (isTask(at)) {
      return at;
    }
    for (int i = at - 1; i > Math.max(0, at - MAX_TASK); i--) {
      if (text.charAt(i) == '\n') {
        boolean paragraph = i + 1 == at || text.charAt(i - 1) == '\n';
        if (paragraph || Letters.isDigit(text.charAt(i + 1)) || isTask(i + 1)) {
          return isTask(i + 1) ? i + 1 : -1;
        }
      }
    }
    return -1;
  }

  /** "- " or "a) ". */
  private boolean isTask(int at) {
    return at + 1 < text.length()
        && (Letters.isHyphen(text.charAt(at))
            || text.charAt(at) == '+'
            || Words.isLetter(text.charAt(at)) && text.charAt(at + 1) == ')');
  }

  /** One past a colon or the end of the line where the head is over, with tasks below; or -1. */
  private int headEnd(int nameEnd) {
    int limit = Math.min(text.length(), nameEnd + MAX_OTHERS);
    for (int i = nameEnd; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i + 1;
      }
      if (c == '\n') {
        return isTask(Words.gap(text, i)) ? i + 1 : -1;
      }
      if (!Words.isLetter(c) && " ,*-".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
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
