package vn.vanban.index;

import org.apache.lucene.util.FixedBitSet;

/**
 * Tells of most keys that were never added that they were not; of what was added it never says so.
 * Eight megabytes, whatever is added. Not thread-safe.
 */
final class SeenKeys {

  /** Ten million keys leave six of seven others known as unseen. */
  private static final int BITS = 26;

  private final FixedBitSet seen = new FixedBitSet(1 << BITS);

  void add(String key) {
    seen.set(slot(key));
  }

  boolean hasNever(String key) {
    return !seen.get(slot(key));
  }

  private static int slot(String key) {
    return (key.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - BITS);
  }
}
