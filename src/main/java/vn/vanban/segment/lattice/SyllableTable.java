package vn.vanban.segment.lattice;

/** From the hash of a spelling to the identifier of the syllable; spellings may share one. */
public final class SyllableTable {

  /** What stands at the ends of a phrase. */
  public static final int EDGE = 0;

  public static final int UNKNOWN = 1;
  public static final int NUMBER = 2;

  /** The first identifier of a real syllable. */
  public static final int FIRST = 3;

  /** An entry is the hash (32 bits), 16 bits unused, the identifier (16 bits). */
  private final long[] slots;

  private final int shift;

  SyllableTable(long[] slots) {
    this.slots = slots;
    this.shift = Slots.shift(slots.length);
  }

  /**
   * @param hashes of all spellings, each once
   * @param identifiers of the same order, 3 to 65,535
   */
  public static SyllableTable of(int[] hashes, int[] identifiers) {
    var slots = new long[Slots.capacity(hashes.length)];
    for (int i = 0; i < hashes.length; i++) {
      long entry = (long) hashes[i] << 32 | identifiers[i];
      Slots.put(slots, Slots.mix(hashes[i]), entry);
    }
    return new SyllableTable(slots);
  }

  public int identifier(int hash) {
    int at = (int) (Slots.mix(hash) >>> shift);
    while (true) {
      long entry = slots[at];
      if ((int) (entry >>> 32) == hash && entry != 0) {
        return (int) entry & 0xFFFF;
      }
      if (entry == 0) {
        return UNKNOWN;
      }
      at = at + 1 & slots.length - 1;
    }
  }

  long[] slots() {
    return slots;
  }
}
