package vn.vanban.index;

import java.util.function.LongConsumer;

/**
 * Hashes each run of {@value #LENGTH} neighbouring folded tokens of a text, token by token. A text
 * that has fewer is one run.
 */
final class ShingleScan {

  /** Shorter runs are shared by all that officials write; longer ones break at every correction. */
  static final int LENGTH = 5;

  private static final long PRIME = 0x100000001b3L;

  private final LongConsumer hears;
  private final long[] last = new long[LENGTH];
  private int tokens;

  /**
   * @param hears of each run's hash, which is well mixed in all its bits
   */
  ShingleScan(LongConsumer hears) {
    this.hears = hears;
  }

  /**
   * @param token {@link vn.vanban.index.analysis.Spelling#foldHash} of the next token
   */
  void add(long token) {
    last[tokens++ % LENGTH] = mixed(token);
    if (tokens >= LENGTH) {
      hears.accept(run(LENGTH));
    }
  }

  /** To be called once behind the last token. */
  void end() {
    if (tokens > 0 && tokens < LENGTH) {
      hears.accept(run(tokens));
    }
  }

  private long run(int length) {
    long sum = length;
    for (int i = tokens - length; i < tokens; i++) {
      sum = sum * PRIME + last[i % LENGTH];
    }
    return mixed(sum);
  }

  /** The finalizer of MurmurHash3: every bit of the result hangs on every bit of {@code hash}. */
  private static long mixed(long hash) {
    long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
