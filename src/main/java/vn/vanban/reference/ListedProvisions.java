package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Provisions;

/**
 * Finds the provisions that a list below their document tells: "… Luật A, bao gồm: a) Điều 4 …".
 */
final class ListedProvisions {

  /** UTF-16 units of ", bao gồm những nội dung sau đây:". */
  private static final int MAX_HEAD = 60;

  private static final List<String> ANNOUNCING = List.of("gồm", "bao gồm", "cụ thể", "sau đây");

  private final String text;
  private final Layout layout;

  ListedProvisions(Layout layout) {
    this.layout = layout;
    text = layout.text();
  }

  /**
   * The indices of the chains that open the items of the list behind {@code right}, up to the first
   * item that names a document; none where no such list stands there.
   */
  List<Integer> below(int next, int right) {
    var found = new ArrayList<Integer>();
    int line = listStart(right);
    int i = next;
    while (line > 0) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      while (i < layout.size() && layout.get(i).start() < line) {
        i++;
      }
      boolean opens =
          layout.isFree(i)
              && layout.get(i) instanceof Provisions chain
              && chain.start() < end
              && chain.start() > line
              && Gaps.isListMark(text, line, chain.start());
      if (!opens || holdsMention(i, end)) {
        break;
      }
      found.add(i);
      line = end + 1 < text.length() ? end + 1 : 0;
    }
    return found;
  }

  /** Where the first line below "…, bao gồm:" begins, or 0. */
  private int listStart(int right) {
    int limit = Math.min(text.length(), right + MAX_HEAD);
    for (int i = right; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        boolean told = Gaps.mentions(text, right, i, ANNOUNCING);
        return told && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : 0;
      }
      if (".;\n".indexOf(c) >= 0) {
        return 0;
      }
    }
    return 0;
  }

  private boolean holdsMention(int from, int end) {
    for (int i = from; i < layout.size() && layout.get(i).start() < end; i++) {
      if (layout.get(i) instanceof Mention) {
        return true;
      }
    }
    return false;
  }
}
