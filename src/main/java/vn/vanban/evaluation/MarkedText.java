package vn.vanban.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Span;

/**
 * A text without the {@code [[ ]]} that it was written with.
 *
 * @param spans what stood between the marks, in the order of the opening ones
 */
record MarkedText(String text, List<Span> spans) {

  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  /** Null where marks do not pair, or enclose nothing. Marks may stand inside others. */
  static @Nullable MarkedText of(String marked) {
    var text = new StringBuilder(marked.length());
    var spans = new ArrayList<Span>();
    var open = new ArrayDeque<Integer>();
    int at = 0;
    while (at < marked.length()) {
      if (marked.startsWith(OPEN, at)) {
        open.push(spans.size());
        spans.add(new Span(text.length(), text.length()));
        at += OPEN.length();
      } else if (marked.startsWith(CLOSE, at)) {
        if (open.isEmpty() || spans.get(open.peek()).start() == text.length()) {
          return null;
        }
        int index = open.pop();
        spans.set(index, new Span(spans.get(index).start(), text.length()));
        at += CLOSE.length();
      } else {
        text.append(marked.charAt(at));
        at++;
      }
    }
    return open.isEmpty() ? new MarkedText(text.toString(), List.copyOf(spans)) : null;
  }
}
