package vn.vanban.segment.lattice;

/**
 * What is known of two adjacent syllables. A record is, from the top: a fingerprint (20 bits), the
 * pair's kind (4), and three weights: for the gap after the pair (12), for the gap before it (12),
 * for its own gap (16).
 */
public final class PairTable {

  /** The kind of a pair that was never seen; also the record of such a pair. */
  public static final int UNSEEN = 0;

  /** The kind of the place before and behind a phrase. */
  public static final int EDGE = 15;

  static final long EDGE_RECORD = (long) EDGE << 40;

  private static final int FINGERPRINT_SHIFT = 44;
  private static final long FINGERPRINT = 0xFFFFF;

  private final long[] slots;
  private final int shift;

  PairTable(long[] slots) {
    this.slots = slots;
    this.shift = Slots.shift(slots.length);
  }

  public static PairTable withCapacityFor(int records) {
    return new PairTable(new long[Slots.capacity(records)]);
  }

  /** Adds a record; weights outside of their width are clipped. */
  public void put(int first, int second, int kind, int own, int before, int after) {
    long mixed = Slots.mix(key(first, second));
    long record =
        fingerprint(mixed) << FINGERPRINT_SHIFT
            | (long) kind << 40
            | Weights.clip(after, 12) << 28
            | Weights.clip(before, 12) << 16
            | Weights.clip(own, 16);
    Slots.put(slots, mixed, record);
  }

  long record(int first, int second) {
    long mixed = Slots.mix(key(first, second));
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

  static int kind(long record) {
    return (int) (record >>> 40) & 15;
  }

  static int own(long record) {
    return (short) record;
  }

  static int before(long record) {
    return (int) (record << 36 >> 52);
  }

  static int after(long record) {
    return (int) (record << 24 >> 52);
  }

  long[] slots() {
    return slots;
  }

  private static long key(int first, int second) {
    return (long) first << 16 | second;
  }

  /** Never zero: a record of zero is an empty slot. */
  private static long fingerprint(long mixed) {
    return mixed & FINGERPRINT | 1;
  }
}
