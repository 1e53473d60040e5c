package vn.vanban.analytics.likeness;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vanban.index.Shingles;

/**
 * Runs of texts that are compared again and again: short texts that share their formulas hang
 * together by the thousand. Where they are too many, some are read again.
 */
final class KeptShingles {

  /** Eight bytes each. */
  private static final int MOST = 4_000_000;

  /** Which texts stay where there are too many. */
  enum Keep {
    /** The first, for those who go over all of them again and again. */
    FIRST,
    /** Those that were asked for last, for those who compare many with a few. */
    LAST
  }

  private final NearDocuments near;
  private final Keep keep;
  private final Map<Integer, Shingles> kept;
  private long size;

  KeptShingles(NearDocuments near, Keep keep) {
    this.near = near;
    this.keep = keep;
    this.kept = new LinkedHashMap<>(16, 0.75f, keep == Keep.LAST);
  }

  Shingles of(int document) {
    var known = kept.get(document);
    if (known != null) {
      return known;
    }
    var read = near.shingles(document);
    if (keep == Keep.LAST && read.size() <= MOST) {
      makeRoomFor(read);
    }
    if (size + read.size() <= MOST) {
      kept.put(document, read);
      size += read.size();
    }
    return read;
  }

  private void makeRoomFor(Shingles read) {
    var oldest = kept.values().iterator();
    while (size + read.size() > MOST) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}
