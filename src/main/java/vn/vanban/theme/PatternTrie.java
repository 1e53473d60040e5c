package vn.vanban.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All patterns of a dictionary over one kind of syllable keys. Immutable once built. */
final class PatternTrie {

  private static final int ROOT = 0;
  private static final int NONE = -1;

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /** From node and syllable id to node. */
  private final Map<Long, Integer> edges = new HashMap<>();

  private final List<Set<Sign>> signs = new ArrayList<>(List.of(Set.of()));

  void add(List<String> keys, Sign sign) {
    int node = ROOT;
    for (String key : keys) {
      int id = vocabulary.computeIfAbsent(key, _ -> vocabulary.size());
      long edge = edge(node, id);
      Integer next = edges.get(edge);
      if (next == null) {
        next = signs.size();
        signs.add(Set.of());
        edges.put(edge, next);
      }
      node = next;
    }
    if (signs.get(node).isEmpty()) {
      signs.set(node, new LinkedHashSet<>());
    }
    signs.get(node).add(sign);
  }

  /** The id that {@link #matchesAt} wants for a syllable; negative for one in no pattern. */
  int id(String key) {
    return vocabulary.getOrDefault(key, NONE);
  }

  /** Adds to {@code found} the matches that start at {@code from}, shortest first. */
  void matchesAt(int from, Syllables syllables, int[] ids, List<Match> found) {
    int comma = id(SyllablePattern.COMMA);
    int node = ROOT;
    for (int at = from; at < syllables.count(); at++) {
      if (at > from) {
        int gap = syllables.gapBefore(at);
        node = Gap.lists(gap) ? next(node, comma) : Gap.isOpen(gap) ? node : NONE;
      }
      node = next(node, ids[at]);
      if (node < 0) {
        return;
      }
      for (Sign sign : signs.get(node)) {
        found.add(new Match(from, at + 1, sign));
      }
    }
  }

  private int next(int node, int id) {
    return node < 0 || id < 0 ? NONE : edges.getOrDefault(edge(node, id), NONE);
  }

  private static long edge(int node, int id) {
    return ((long) node << 32) | id;
  }
}
