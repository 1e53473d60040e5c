package vn.vanban.theme;

/**
 * One place where a pattern matches.
 *
 * @param from its first syllable
 * @param to one past its last syllable
 */
record Match(int from, int to, Sign sign) {

  boolean covers(Match other) {
    return from <= other.from && other.to <= to;
  }
}
