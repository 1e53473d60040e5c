package vn.vanban.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanban.text.Span;

/**
 * A query with some of its words put in another way.
 *
 * @param text as it was typed
 * @param edits in order, not overlapping
 */
record QueryEdits(String text, List<Edit> edits) {

  /**
   * @param place in the text as it was typed
   */
  record Edit(Span place, String instead) {}

  QueryEdits {
    edits = edits.stream().sorted(Comparator.comparing(Edit::place)).toList();
  }

  static QueryEdits none(String text) {
    return new QueryEdits(text, List.of());
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  String result() {
    var out = new StringBuilder();
    int from = 0;
    for (var edit : edits) {
      out.append(text, from, edit.place().start()).append(edit.instead());
      from = edit.place().end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * Where what stands at {@code at} in the result was typed; the whole word where it was edited.
   */
  Span typed(Span inResult) {
    return new Span(before(inResult.start(), false), before(inResult.end(), true));
  }

  /** These places where they were typed. */
  List<Notice> typed(List<Notice> notices) {
    var moved = new ArrayList<Notice>();
    for (var notice : notices) {
      var place = typed(new Span(notice.start(), notice.end()));
      moved.add(new Notice(place.start(), place.end(), notice.code(), notice.message()));
    }
    return moved;
  }

  private int before(int at, boolean isEnd) {
    int shift = 0;
    for (var edit : edits) {
      int start = edit.place().start() + shift;
      int end = start + edit.instead().length();
      if (at <= start) {
        break;
      }
      if (at < end) {
        return isEnd ? edit.place().end() : edit.place().start();
      }
      shift += edit.instead().length() - edit.place().length();
    }
    return at - shift;
  }
}
