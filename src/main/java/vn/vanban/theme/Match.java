package vn.vanban.theme;

/**
 * One place where a pattern matches.
 *
 * @param from its first syllable
 * @param to one past its last syllable
 */
record Match(int from, int to, Sign sign) {

  int length() {
    return to - from;
  }

  boolean overlaps(Match other) {
    return from < other.to && other.from < to;
  }

  boolean covers(Match other) {
    return from <= other.from && other.to <= to;
  }
}
