package vn.vanban.citation;

import org.jspecify.annotations.Nullable;

/**
 * A document that one snapshot holds, as far as citations tell documents apart.
 *
 * @param document its number in the snapshot
 * @param issuer id of the authority that issued it; null where unknown
 * @param issued as {@link vn.vanban.index.DateColumn} has it; 0 where unknown
 */
record Held(int document, String id, @Nullable String issuer, int issued) {

  /** Year of issue; 0 where unknown. */
  int year() {
    return issued / 10_000;
  }
}
