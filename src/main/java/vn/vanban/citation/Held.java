package vn.vanban.citation;

import org.jspecify.annotations.Nullable;

/**
 * A document that one snapshot holds, as far as citations tell documents apart.
 *
 * @param document its number in the snapshot
 * @param issuer id of the authority that issued it; null where unknown
 * @param year of issue; 0 where unknown
 */
record Held(int document, String id, @Nullable String issuer, int year) {}
