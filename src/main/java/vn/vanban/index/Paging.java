package vn.vanban.index;

import org.jspecify.annotations.Nullable;

/** Which part of a list of hits is shown. */
public final class Paging {

  /** A page longer than that nobody reads; exports walk from page to page. */
  public static final int MAX_SIZE = 100;

  /** Deeper pages would have every hit before them ranked again. */
  public static final int MAX_FROM = 100_000;

  /** The size of a page that holds all hits. */
  public static final int ALL = Integer.MAX_VALUE;

  private Paging() {}

  /**
   * @throws IllegalArgumentException where {@code from} or {@code size} is out of its range
   */
  public static void check(int from, int size) {
    if (from < 0 || from > MAX_FROM) {
      throw new IllegalArgumentException("from must be 0 to " + MAX_FROM + ": " + from);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ": " + size);
    }
  }

  /** The {@code from} of the next page, or null behind the last hit. */
  public static @Nullable String next(int from, int size, long total) {
    return from + size < total && from + size <= MAX_FROM ? String.valueOf(from + size) : null;
  }
}
