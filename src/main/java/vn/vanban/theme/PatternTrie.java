package vn.vanban.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All patterns of a dictionary over one kind of syllable keys. Immutable once built. */
final class PatternTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  /** A gap of a pattern: up to so many syllables before what follows it at that node. */
  record Leap(int widest, int node) {}

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /** Ids of the beginnings of syllables, by their letters. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private int longestBeginning;

  /** From node and syllable id to node. */
  private final Map<Long, Integer> edges = new HashMap<>();

  private final Map<Integer, List<Leap>> leaps = new HashMap<>();

  private final List<Set<Sign>> signs = new ArrayList<>(List.of(Set.of()));

  void add(List<String> keys, Sign sign) {
    int node = ROOT;
    for (String key : keys) {
      int widest = SyllablePattern.gap(key);
      node = widest > 0 ? behindGap(node, widest) : behind(node, idOf(key));
    }
    if (signs.get(node).isEmpty()) {
      signs.set(node, new LinkedHashSet<>());
    }
    signs.get(node).add(sign);
  }

  private int idOf(String key) {
    int id = vocabulary.computeIfAbsent(key, _ -> vocabulary.size());
    if (SyllablePattern.isBeginning(key)) {
      beginnings.put(key.substring(0, key.length() - 1), id);
      longestBeginning = Math.max(longestBeginning, key.length() - 1);
    }
    return id;
  }

  private int behind(int node, int id) {
    return edges.computeIfAbsent(edge(node, id), _ -> newNode());
  }

  private int behindGap(int node, int widest) {
    var here = leaps.computeIfAbsent(node, _ -> new ArrayList<>());
    for (var leap : here) {
      if (leap.widest() == widest) {
        return leap.node();
      }
    }
    here.add(new Leap(widest, newNode()));
    return here.getLast().node();
  }

  private int newNode() {
    signs.add(Set.of());
    return signs.size() - 1;
  }

  /** The syllables of a text in the terms of this trie. */
  TrieWalk over(Syllables syllables, KeyOf keyOf, UnaryOperator<String> letters) {
    var ids = new int[syllables.count()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(keyOf.key(syllables, i));
    }
    return new TrieWalk(this, syllables, ids, begun(syllables, letters));
  }

  /** How a syllable is written in a trie. */
  @FunctionalInterface
  interface KeyOf {
    String key(Syllables syllables, int syllable);
  }

  /** By syllable, the ids of the beginnings that it begins with; empty where there are none. */
  private int[][] begun(Syllables syllables, UnaryOperator<String> letters) {
    if (beginnings.isEmpty()) {
      return new int[0][];
    }
    var begun = new int[syllables.count()][];
    var known = new HashMap<String, int[]>();
    for (int i = 0; i < begun.length; i++) {
      begun[i] = known.computeIfAbsent(letters.apply(syllables.lower(i)), this::begun);
    }
    return begun;
  }

  private int[] begun(String syllable) {
    var ids = new ArrayList<Integer>();
    for (int end = 1; end <= Math.min(longestBeginning, syllable.length()); end++) {
      Integer id = beginnings.get(syllable.substring(0, end));
      if (id != null) {
        ids.add(id);
      }
    }
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Negative for a syllable that is in no pattern. */
  int id(String key) {
    return vocabulary.getOrDefault(key, NONE);
  }

  int next(int node, int id) {
    return node < 0 || id < 0 ? NONE : edges.getOrDefault(edge(node, id), NONE);
  }

  Set<Sign> signs(int node) {
    return signs.get(node);
  }

  List<Leap> leaps(int node) {
    return leaps.isEmpty() || node < 0 ? List.of() : leaps.getOrDefault(node, List.of());
  }

  private static long edge(int node, int id) {
    return ((long) node << 32) | id;
  }
}
