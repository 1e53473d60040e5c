package vn.vanban.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Terms that two texts share the more surely the more of their runs they share: of two texts with
 * an overlap of 0.9 one in 45,000 pairs has no term in common, at 0.8 one in 120, at 0.5 two in
 * three. One-permutation MinHash with {@value #BANDS} bands of {@value #ROWS} rows.
 */
final class MinHash {

  private static final int BANDS = 12;
  private static final int ROWS = 5;
  private static final int BINS = BANDS * ROWS;

  /** Bytes of a term behind its band: at a million documents one in a million meets by chance. */
  private static final int HASH_BYTES = 5;

  static final int TERM_BYTES = 1 + HASH_BYTES;

  /** The smallest 32 bits that came into each bin; -1 for none. */
  private final long[] least = new long[BINS];

  MinHash() {
    Arrays.fill(least, -1);
  }

  /**
   * @param hash well mixed in all its bits
   */
  void add(long hash) {
    int bin = (int) ((hash >>> 32) * BINS >>> 32);
    long value = hash & 0xffff_ffffL;
    if (least[bin] < 0 || value < least[bin]) {
      least[bin] = value;
    }
  }

  /** Empty where nothing was added. */
  List<BytesRef> terms() {
    var terms = new ArrayList<BytesRef>();
    if (Arrays.stream(least).allMatch(value -> value < 0)) {
      return terms;
    }
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = (hash ^ filled(band * ROWS + row)) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
      }
      terms.add(term(band, hash));
    }
    return terms;
  }

  /** An empty bin of a short text takes what the next full one has, and how far that is. */
  private long filled(int bin) {
    int step = 0;
    while (least[(bin + step) % BINS] < 0) {
      step++;
    }
    return least[(bin + step) % BINS] + ((long) step << 32);
  }

  private static BytesRef term(int band, long hash) {
    var bytes = new byte[TERM_BYTES];
    bytes[0] = (byte) band;
    for (int i = 0; i < HASH_BYTES; i++) {
      bytes[1 + i] = (byte) (hash >>> 8 * (i + 1));
    }
    return new BytesRef(bytes);
  }
}
