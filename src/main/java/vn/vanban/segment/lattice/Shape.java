package vn.vanban.segment.lattice;

/** How a syllable is written, and what may stand in its place beside a phrase. */
public enum Shape {
  /** No syllable: punctuation, the end of the text, an address. */
  EDGE,
  /** No syllable: a number. */
  NUMBER,
  LOWER,
  TITLE,
  /** As {@link #TITLE}, at the start of a sentence, where it says nothing. */
  OPENING,
  CAPITALS,
  /** One capital letter. */
  INITIAL,
  /** Digits or capitals inside. */
  MIXED;

  private static final Shape[] ALL = values();

  static Shape of(int code) {
    return ALL[code];
  }
}
