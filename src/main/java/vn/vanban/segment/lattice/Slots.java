package vn.vanban.segment.lattice;

/** Open addressing shared by the packed tables: a power of two of slots, linear probing. */
final class Slots {

  private Slots() {}

  /** Spreads a key over all 64 bits; the slot comes from the top, the fingerprint from below. */
  static long mix(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    return mixed * 0xD6E8FEB86659FD93L;
  }

  /** How far to shift a mixed key right to get a slot. */
  static int shift(int slots) {
    if (Integer.bitCount(slots) != 1 || slots < 2) {
      throw new IllegalArgumentException("not a power of two: " + slots);
    }
    return Long.numberOfLeadingZeros(slots) + 1;
  }

  /** The number of slots for so many records: never more than two thirds full. */
  static int capacity(int records) {
    return Integer.highestOneBit(Math.max(16, records + records / 2)) << 1;
  }

  static void put(long[] slots, long mixed, long entry) {
    int at = (int) (mixed >>> shift(slots.length));
    while (slots[at] != 0) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = entry;
  }
}
