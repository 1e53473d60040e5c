package vn.vanban.segment.lattice;

/**
 * What is known of three adjacent syllables. A record is, from the top: a fingerprint (22 bits) and
 * three weights of 14 bits: both gaps joined, only the second, only the first.
 */
public final class TripleTable {

  private static final int FINGERPRINT_SHIFT = 42;
  private static final long FINGERPRINT = 0x3FFFFF;

  private final long[] slots;
  private final int shift;

  TripleTable(long[] slots) {
    this.slots = slots;
    this.shift = Slots.shift(slots.length);
  }

  public static TripleTable withCapacityFor(int records) {
    return new TripleTable(new long[Slots.capacity(records)]);
  }

  /** Adds a record; weights outside of their width are clipped. */
  public void put(long key, int both, int second, int first) {
    long mixed = Slots.mix(key);
    long record =
        fingerprint(mixed) << FINGERPRINT_SHIFT
            | Weights.clip(both, 14) << 28
            | Weights.clip(second, 14) << 14
            | Weights.clip(first, 14);
    Slots.put(slots, mixed, record);
  }

  public static long key(int first, int second, int third) {
    return (long) first << 32 | (long) second << 16 | third;
  }

  /** Where both pairs are certain by themselves no triple has a record: whether to look at all. */
  public static boolean mayHave(int firstKind, int secondKind) {
    return PairKind.isUncertain(firstKind) || PairKind.isUncertain(secondKind);
  }

  long record(long key) {
    long mixed = Slots.mix(key);
    long fingerprint = fingerprint(mixed);
    int at = (int) (mixed >>> shift);
    while (true) {
      long record = slots[at];
      if (record >>> FINGERPRINT_SHIFT == fingerprint || record == 0) {
        return record;
      }
      at = at + 1 & slots.length - 1;
    }
  }

  static int both(long record) {
    return (int) (record << 22 >> 50);
  }

  static int second(long record) {
    return (int) (record << 36 >> 50);
  }

  static int first(long record) {
    return (int) (record << 50 >> 50);
  }

  long[] slots() {
    return slots;
  }

  private static long fingerprint(long mixed) {
    return mixed & FINGERPRINT | 1;
  }
}
