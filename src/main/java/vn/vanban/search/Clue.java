package vn.vanban.search;

/**
 * One thing that a query looks for, and how much of it some documents have.
 *
 * @param text as it was typed
 * @param values of each passage, or of each document where {@code whole}
 * @param whole whether the document has it as a whole
 */
// Thousands of clues are weighed for a query: their values stay unboxed, and nobody compares clues.
@SuppressWarnings("ArrayRecordComponent")
record Clue(Signal signal, String text, float[] values, boolean whole) {

  static Clue ofPassages(Signal signal, String text, float[] values) {
    return new Clue(signal, text, values, false);
  }

  static Clue ofDocuments(Signal signal, String text, float[] values) {
    return new Clue(signal, text, values, true);
  }
}
