package vn.vanban.analytics.likeness;

import java.util.HashMap;
import java.util.Map;
import vn.vanban.index.Shingles;

/**
 * Runs of texts that are compared again and again: short texts that share their formulas hang
 * together by the thousand. Those of long texts are read again rather than kept.
 */
final class KeptShingles {

  /** Eight bytes each. */
  private static final int MOST = 4_000_000;

  private final NearDocuments near;
  private final Map<Integer, Shingles> kept = new HashMap<>();
  private long size;

  KeptShingles(NearDocuments near) {
    this.near = near;
  }

  Shingles of(int document) {
    var known = kept.get(document);
    if (known != null) {
      return known;
    }
    var read = near.shingles(document);
    if (size + read.size() <= MOST) {
      kept.put(document, read);
      size += read.size();
    }
    return read;
  }
}
