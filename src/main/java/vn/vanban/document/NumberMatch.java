package vn.vanban.document;

/**
 * A document number found in a text.
 *
 * @param start first UTF-16 unit: that of the ordinal
 * @param end one past the last unit
 * @param number what it says
 * @param certain whether its symbols alone prove it to be a number; otherwise it is one only behind
 *     "số" or the name of a kind
 */
public record NumberMatch(int start, int end, DocumentNumber number, boolean certain) {}
