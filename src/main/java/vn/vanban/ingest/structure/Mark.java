package vn.vanban.ingest.structure;

import vn.vanban.document.ProvisionPath.Level;

/**
 * What a line starts with: "Điều 5.", "2.", "a)".
 *
 * @param value as printed: {@code 9a}, {@code đ}, {@code III}
 * @param end one past the mark in the line; what follows is its heading or text
 * @param bare whether nothing parts it from what follows, so that only its place tells it from a
 *     reference
 */
record Mark(Level level, String value, int end, boolean bare) {}
