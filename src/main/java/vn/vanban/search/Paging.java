package vn.vanban.search;

import org.jspecify.annotations.Nullable;

/** Which part of a list of hits is shown. */
final class Paging {

  private Paging() {}

  /**
   * @throws IllegalArgumentException where {@code from} or {@code size} is out of its range
   */
  static void check(int from, int size) {
    if (from < 0 || from > SearchRequest.MAX_FROM) {
      throw new IllegalArgumentException(
          "from must be 0 to " + SearchRequest.MAX_FROM + ": " + from);
    }
    if (size < 1 || size > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be 1 to " + SearchRequest.MAX_SIZE + ": " + size);
    }
  }

  /** The {@code from} of the next page, or null behind the last hit. */
  static @Nullable String next(int from, int size, long total) {
    return from + size < total && from + size <= SearchRequest.MAX_FROM
        ? String.valueOf(from + size)
        : null;
  }
}
