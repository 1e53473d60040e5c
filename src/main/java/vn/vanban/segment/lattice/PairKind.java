package vn.vanban.segment.lattice;

/**
 * How often two adjacent syllables were one word where they were seen: the part of the statistics
 * that also tells something about neighbours never seen beside each other. Fits in four bits.
 */
public final class PairKind {

  /** Kinds up to this one were never or hardly ever joined. */
  static final int LAST_SEPARATE = 3;

  private PairKind() {}

  /**
   * @param seen occurrences side by side
   * @param joined those within one word
   */
  public static int of(int seen, int joined) {
    if (joined == 0) {
      return seen < 10 ? PairTable.UNSEEN : seen < 100 ? 1 : 2;
    }
    double share = (double) joined / seen;
    if (share < 0.02) {
      return 3;
    }
    if (share < 0.5) {
      return share < 0.1 ? 4 : share < 0.3 ? 5 : 6;
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
}
