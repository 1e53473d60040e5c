package vn.vanban.segment.training;

import java.util.Arrays;

/** Numbers keys other than zero in the order of their coming, and counts for each. */
final class Ngrams {

  private long[] keys = new long[1 << 20];
  private int[] slots = new int[1 << 20];
  private int[] seen = new int[1 << 19];
  private int[] joined = new int[1 << 19];
  private int size;

  /** The number of {@code key}, given now where it has none. */
  int add(long key) {
    int at = find(key);
    if (keys[at] == 0) {
      if (size * 3L > keys.length * 2L) {
        grow();
        at = find(key);
      }
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, size * 2);
        joined = Arrays.copyOf(joined, size * 2);
      }
      keys[at] = key;
      slots[at] = size++;
    }
    return slots[at];
  }

  /** -1 where {@code key} has no number. */
  int get(long key) {
    int at = find(key);
    return keys[at] == 0 ? -1 : slots[at];
  }

  void count(int number, int occurrences, int joins) {
    seen[number] += occurrences;
    joined[number] += joins;
  }

  int seen(int number) {
    return seen[number];
  }

  int joined(int number) {
    return joined[number];
  }

  int size() {
    return size;
  }

  /** Keys by number. */
  long[] keys() {
    var byNumber = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        byNumber[slots[i]] = keys[i];
      }
    }
    return byNumber;
  }

  private int find(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) ((mixed ^ mixed >>> 29) * 0xD6E8FEB86659FD93L >>> 40) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    var oldKeys = keys;
    var oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        slots[at] = oldSlots[i];
      }
    }
  }
}
