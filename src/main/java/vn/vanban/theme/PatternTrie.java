package vn.vanban.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All patterns of a dictionary over one kind of syllable keys. Immutable once built. */
final class PatternTrie {

  static final int NONE = -1;

  private static final int[] NO_BEGINNINGS = {};

  /** A gap of a pattern: up to so many syllables before what follows it at that node. */
  record Leap(int widest, Node node) {}

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /** Ids of the beginnings of syllables, by their letters. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private int longestBeginning;
  private final Node root = new Node();

  void add(List<String> keys, Sign sign) {
    Node node = root;
    for (String key : keys) {
      int widest = SyllablePattern.gap(key);
      node = widest > 0 ? node.behindGap(widest) : node.behind(idOf(key));
    }
    node.say(sign);
  }

  private int idOf(String key) {
    int id = vocabulary.computeIfAbsent(key, _ -> vocabulary.size());
    if (SyllablePattern.isBeginning(key)) {
      beginnings.put(key.substring(0, key.length() - 1), id);
      longestBeginning = Math.max(longestBeginning, key.length() - 1);
    }
    return id;
  }

  Node root() {
    return root;
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

  /** Where some patterns stand after the same syllables. */
  static final class Node {

    /** Of the syllables that go on from here, each in the first free slot from its own on. */
    private int[] ids = {NONE};

    private @Nullable Node[] nodes = new Node[1];
    private int count;
    private List<Leap> leaps = List.of();
    private List<Sign> signs = List.of();

    /** The node behind a syllable; null where no pattern goes on with it. */
    @Nullable Node next(int id) {
      return id < 0 ? null : nodes[slot(id)];
    }

    /** Where {@code id} is, or would be. */
    private int slot(int id) {
      int last = ids.length - 1;
      int slot = id & last;
      while (ids[slot] != id && ids[slot] != NONE) {
        slot = (slot + 1) & last;
      }
      return slot;
    }

    List<Leap> leaps() {
      return leaps;
    }

    /** What the patterns say that end here, each once. */
    List<Sign> signs() {
      return signs;
    }

    private Node behind(int id) {
      Node known = next(id);
      if (known != null) {
        return known;
      }
      if (2 * ++count > ids.length) {
        grow();
      }
      var added = new Node();
      put(id, added);
      return added;
    }

    private void grow() {
      int[] oldIds = ids;
      @Nullable Node[] oldNodes = nodes;
      ids = new int[4 * oldIds.length];
      Arrays.fill(ids, NONE);
      nodes = new Node[ids.length];
      for (int i = 0; i < oldIds.length; i++) {
        if (oldNodes[i] != null) {
          put(oldIds[i], oldNodes[i]);
        }
      }
    }

    private void put(int id, Node node) {
      int slot = slot(id);
      ids[slot] = id;
      nodes[slot] = node;
    }

    private Node behindGap(int widest) {
      for (var leap : leaps) {
        if (leap.widest() == widest) {
          return leap.node();
        }
      }
      var leap = new Leap(widest, new Node());
      leaps = with(leaps, leap);
      return leap.node();
    }

    private void say(Sign sign) {
      if (!signs.contains(sign)) {
        signs = with(signs, sign);
      }
    }

    private static <T> List<T> with(List<T> list, T added) {
      return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
  }
}
