package vn.vanban.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All patterns of a dictionary over one kind of syllable keys. Immutable once built. */
final class PatternTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int[] NO_BEGINNINGS = {};

  /** A gap of a pattern: up to so many syllables before what follows it at that node. */
  record Leap(int widest, int node) {}

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /** Ids of the beginnings of syllables, by their letters. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private int longestBeginning;

  /** From the root by syllable id to node: asked for each syllable of a text. */
  private int[] first = new int[0];

  /** From other nodes and syllable id to node. */
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
    if (node == ROOT) {
      int known = first.length;
      if (id >= known) {
        first = Arrays.copyOf(first, Math.max(id + 1, 2 * known));
        Arrays.fill(first, known, first.length, NONE);
      }
      first[id] = first[id] == NONE ? newNode() : first[id];
      return first[id];
    }
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

  /**
   * A syllable of a text in the terms of this trie.
   *
   * @param id negative for a syllable that is in no pattern
   * @param begun ids of the beginnings that it begins with
   */
  @SuppressWarnings("ArrayRecordComponent") // read for each syllable of a text, and nowhere else
  record Element(int id, int[] begun) {}

  /**
   * @param letters those that patterns write the beginning of
   */
  Element element(String key, String letters) {
    return new Element(id(key), begun(letters));
  }

  private int[] begun(String syllable) {
    if (beginnings.isEmpty()) {
      return NO_BEGINNINGS;
    }
    var ids = new ArrayList<Integer>();
    for (int end = 1; end <= Math.min(longestBeginning, syllable.length()); end++) {
      Integer id = beginnings.get(syllable.substring(0, end));
      if (id != null) {
        ids.add(id);
      }
    }
    return ids.isEmpty() ? NO_BEGINNINGS : ids.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Negative for a syllable that is in no pattern. */
  int id(String key) {
    return vocabulary.getOrDefault(key, NONE);
  }

  int next(int node, int id) {
    if (node == ROOT) {
      return id >= 0 && id < first.length ? first[id] : NONE;
    }
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
