package vn.vanban.segment.lattice;

/**
 * How often two adjacent syllables were one word where they were seen: the part of the statistics
 * that also tells something about neighbours never seen beside each other. Fits in four bits; the
 * last value is {@link PairTable#EDGE}.
 */
public final class PairKind {

  /** The bits of kinds 4 to 12: joined now and then, or too seldom seen. */
  private static final int UNCERTAIN = 0x1FF0;

  /** Seen less often and never joined tells nothing. */
  private static final int SELDOM = 10;

  private PairKind() {}

  /**
   * @param seen occurrences side by side
   * @param joined those within one word
   */
  public static int of(int seen, int joined) {
    if (joined == 0) {
      return seen < SELDOM ? PairTable.UNSEEN : 1;
    }
    if (seen == 1) {
      return 2;
    }
    double share = (double) joined / seen;
    if (share < 0.5) {
      return share < 0.02 ? 3 : share < 0.1 ? 4 : share < 0.3 ? 5 : 6;
    }
    if (seen < 5) {
      return 7;
    }
    if (share < 0.9) {
      return share < 0.7 ? 8 : 9;
    }
    if (seen < 30) {
      return share < 0.98 ? 10 : 11;
    }
    return share < 0.98 ? 12 : share < 0.998 ? 13 : 14;
  }

  static boolean isUncertain(int kind) {
    return (1 << kind & UNCERTAIN) != 0;
  }
}
