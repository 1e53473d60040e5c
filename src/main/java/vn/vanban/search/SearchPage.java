package vn.vanban.search;

import org.jspecify.annotations.Nullable;
import vn.vanban.index.Paging;

/**
 * Which hits are given.
 *
 * @param from how many hits to pass over, behind the cursor where there is one
 * @param size how many hits to give at most, 1 to {@value Paging#MAX_SIZE}
 * @param after where the page before ended; null for the first hits
 */
public record SearchPage(int from, int size, @Nullable SearchCursor after) {

  /** All that are passed over are ranked and compared with their versions; cursors have no end. */
  public static final int MAX_FROM = 1_000;

  public SearchPage {
    Paging.check(from, size);
    if (from > MAX_FROM) {
      throw new IllegalArgumentException("from must be 0 to " + MAX_FROM + ": " + from);
    }
  }
}
