package vn.vanban.analytics.concordance;

import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.By;
import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

/**
 * @param filters what documents have to be to count at all
 * @param window how many words of context on each side, 0 to {@value #MAX_WINDOW}
 * @param by what hits are counted by besides; null for nothing
 * @param size how many lines to give at most, 1 to {@value Paging#MAX_SIZE}
 * @param after the last line of the page before; null for the first page
 */
public record ConcordanceRequest(
    Node node,
    Filters filters,
    int window,
    HitOrder order,
    @Nullable By by,
    int size,
    @Nullable HitCursor after) {

  /** Some three lines of print on each side. */
  public static final int MAX_WINDOW = 50;

  public static final int USUAL_WINDOW = 10;

  public ConcordanceRequest {
    Paging.check(0, size);
    if (window < 0 || window > MAX_WINDOW) {
      throw new IllegalArgumentException("window must be 0 to " + MAX_WINDOW + ": " + window);
    }
    if (after != null && !after.order().equals(order)) {
      throw new IllegalArgumentException("the cursor is of the order " + after.order());
    }
  }
}
