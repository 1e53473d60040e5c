package vn.vanban.reference;

import java.util.BitSet;
import java.util.List;
import vn.vanban.text.Letters;

/** The items of a text, and which of them belong to a mention already. */
final class Layout {

  /** UTF-16 units that are looked at between two items. */
  private static final int MAX_GLUE = 60;

  private final String text;
  private final List<Item> items;
  private final BitSet taken = new BitSet();

  Layout(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  String text() {
    return text;
  }

  int size() {
    return items.size();
  }

  Item get(int i) {
    return items.get(i);
  }

  void take(int from, int to) {
    taken.set(from, to);
  }

  boolean isTaken(int i) {
    return taken.get(i);
  }

  boolean isFree(int i) {
    return i >= 0 && i < items.size() && !taken.get(i);
  }

  /** What stands between, in small letters, white space collapsed. */
  String glue(int from, int to) {
    int start = Words.gap(text, from);
    if (to <= start) {
      return "";
    }
    String between = text.substring(start, Math.min(to, start + MAX_GLUE));
    return Letters.lower(Letters.collapseSpaces(between.replace('*', ' ')));
  }
}
