package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;

/**
 * One level inside a chain, with its values: "khoản 1, 2".
 *
 * @param end one past the last value
 * @param joint what parts it from the group before it
 */
record ProvisionGroup(Level level, List<String> values, int end, Joint joint) {

  /** What stands before a group. */
  enum Joint {
    /** "khoản 2 điểm a": a deeper level stands inside the one before it. */
    BLANK,
    COMMA,
    /** "và" before an outer level begins another provision. */
    AND
  }

  /** So many provisions no chain names; more are what lists inside lists of values multiply to. */
  private static final int MAX_PATHS = 400;

  /** An annex holds chapters and articles of its own. */
  private static final List<Level> OUTERMOST_FIRST =
      List.of(
          Level.ANNEX,
          Level.PART,
          Level.CHAPTER,
          Level.SECTION,
          Level.SUBSECTION,
          Level.ARTICLE,
          Level.CLAUSE,
          Level.POINT,
          Level.SUBPOINT,
          Level.DASH);

  ProvisionGroup {
    values = List.copyOf(values);
  }

  /** The provisions that a chain of groups names, in either order of its levels. */
  static List<ProvisionPath> paths(List<ProvisionGroup> groups) {
    boolean outermostFirst = depth(groups.getLast().level()) > depth(groups.getFirst().level());
    var paths = outermostFirst ? descending(groups) : ascending(groups);
    return paths.stream().map(ProvisionGroup::pointsApart).toList();
  }

  /** "khoản 1.h" is điểm h of khoản 1, "điểm a(ii)" has a tiết ii, "điểm (a)" is điểm a. */
  private static ProvisionPath pointsApart(ProvisionPath path) {
    var clause = ProvisionValue.parts(path.clause());
    if (clause.size() == 2 && path.point() == null) {
      return path.with(Level.CLAUSE, clause.getFirst()).with(Level.POINT, clause.getLast());
    }
    var point = ProvisionValue.parts(path.point());
    if (point.size() == 2 && path.subpoint() == null) {
      return path.with(Level.POINT, point.getFirst()).with(Level.SUBPOINT, point.getLast());
    }
    return point.size() == 1 ? path.with(Level.POINT, point.getFirst()) : path;
  }

  private static int depth(Level level) {
    return OUTERMOST_FIRST.indexOf(level);
  }

  /** "Điều 5, khoản 2, điểm a": what follows stands inside what precedes. */
  private static List<ProvisionPath> descending(List<ProvisionGroup> groups) {
    var done = new ArrayList<ProvisionPath>();
    var open = List.of(ProvisionPath.WHOLE);
    int depth = -2;
    for (var group : groups) {
      boolean deeper = depth(group.level()) > depth;
      if (!deeper) {
        done.addAll(open);
        open = List.of(outside(open.getLast(), depth(group.level())));
      }
      open = inside(open, group);
      depth = depth(group.level());
    }
    done.addAll(open);
    return List.copyOf(done);
  }

  private static List<ProvisionPath> inside(List<ProvisionPath> outer, ProvisionGroup group) {
    var paths = new ArrayList<ProvisionPath>();
    for (var path : outer) {
      for (var value : group.values()) {
        if (paths.size() == MAX_PATHS) {
          return paths;
        }
        paths.add(path.with(group.level(), value));
      }
    }
    return paths;
  }

  private static ProvisionPath outside(ProvisionPath path, int depth) {
    var kept = ProvisionPath.WHOLE;
    for (var level : Level.values()) {
      if (depth(level) < depth) {
        kept = kept.with(level, path.get(level));
      }
    }
    return kept;
  }

  /** "điểm a khoản 1, điểm b khoản 2 Điều 5": an outer level closes all that still lack it. */
  private static List<ProvisionPath> ascending(List<ProvisionGroup> groups) {
    var paths = new ArrayList<ProvisionPath>();
    int before = Integer.MAX_VALUE;
    int touched = 0;
    for (var group : groups) {
      int depth = depth(group.level());
      boolean nested = group.joint() == Joint.BLANK && depth > before;
      before = depth;
      if (nested) {
        var outer = paths.subList(touched, paths.size());
        var inner = inside(outer, group);
        outer.clear();
        paths.addAll(inner);
        continue;
      }
      int i = paths.size();
      while (closes(group) && i > 0 && liesBelow(paths.get(i - 1), depth)) {
        i--;
        paths.set(i, paths.get(i).with(group.level(), group.values().getFirst()));
      }
      boolean closed = i < paths.size();
      touched = i;
      for (int v = closed ? 1 : 0; v < group.values().size(); v++) {
        paths.add(ProvisionPath.WHOLE.with(group.level(), group.values().get(v)));
      }
    }
    return List.copyOf(paths);
  }

  /** "và" begins another provision, and so do several annexes behind a comma. */
  private static boolean closes(ProvisionGroup group) {
    return switch (group.joint()) {
      case BLANK -> true;
      case COMMA -> group.level() != Level.ANNEX || group.values().size() == 1;
      case AND -> false;
    };
  }

  /** Whether every level that {@code path} names is deeper than {@code depth}. */
  private static boolean liesBelow(ProvisionPath path, int depth) {
    for (var level : Level.values()) {
      if (path.get(level) != null && depth(level) <= depth) {
        return false;
      }
    }
    return true;
  }
}
