package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Span;

/**
 * A text without the {@code [[ ]]} that it was written with.
 *
 * @param spans what stood between the marks, in order
 */
record MarkedText(String text, List<Span> spans) {

  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  /** Null where marks do not pair, or enclose nothing. */
  static @Nullable MarkedText of(String marked) {
    var text = new StringBuilder(marked.length());
    var spans = new ArrayList<Span>();
    int at = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, at)) {
      int close = marked.indexOf(CLOSE, open);
      String inside = close < 0 ? "" : marked.substring(open + OPEN.length(), close);
      if (inside.isEmpty() || inside.contains(OPEN)) {
        return null;
      }
      text.append(marked, at, open);
      spans.add(new Span(text.length(), text.length() + inside.length()));
      text.append(inside);
      at = close + CLOSE.length();
    }
    text.append(marked, at, marked.length());
    return text.indexOf(CLOSE) >= 0 ? null : new MarkedText(text.toString(), List.copyOf(spans));
  }
}
