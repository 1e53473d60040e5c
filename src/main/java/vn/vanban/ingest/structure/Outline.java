package vn.vanban.ingest.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath.Level;

/** The first provisions found so far, those still open, and the last number on each level. */
final class Outline {

  private final List<Open> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final Map<Level, String> lastValues = new EnumMap<>(Level.class);
  private boolean bodyClosed;

  @Nullable String last(Level level) {
    return lastValues.get(level);
  }

  boolean isOpen(Level level) {
    return open.stream().anyMatch(provision -> provision.isOn(level));
  }

  /** In a form or a table of an annex, and behind a signature, numbers are rows. */
  boolean takesClauses() {
    return isOpen(Level.ARTICLE) || !isOpen(Level.ANNEX) && (isOpen(Level.SECTION) || !bodyClosed);
  }

  void open(Level level, String value, String heading, int start) {
    closeUpTo(level, start);
    if (level == Level.ANNEX) {
      lastValues.clear();
    } else {
      // Articles are numbered through the chapters; all else starts anew below what holds it.
      lastValues
          .keySet()
          .removeIf(other ->
              other.compareTo(level) > 0 && other != Level.ARTICLE && other != Level.ANNEX);
    }
    lastValues.put(level, value);
    var added = new Open(level, value, heading, start, open);
    open.add(added);
    if (found.size() < StructureReader.MOST) {
      found.add(added);
    }
  }

  /** Below "1.1." points start anew. */
  void restartPoints() {
    lastValues.remove(Level.POINT);
  }

  /** Ends the body, or what is attached to it; an annex goes on. */
  void close(int at) {
    closeUpTo(Level.PART, at);
    bodyClosed = true;
    // A signature among the articles is that of a form: they go on behind it.
    lastValues.keySet().removeIf(level -> level != Level.ANNEX && level != Level.ARTICLE);
  }

  List<Provision> finish(int length) {
    closeUpTo(Level.ANNEX, length);
    return found.stream().map(Open::provision).toList();
  }

  private void closeUpTo(Level level, int at) {
    while (!open.isEmpty() && open.getLast().endsBefore(level)) {
      open.removeLast().end = at;
    }
  }
}
