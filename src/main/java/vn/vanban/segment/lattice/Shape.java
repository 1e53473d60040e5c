package vn.vanban.segment.lattice;

/**
 * How a syllable is written, and what may stand in its place beside a phrase. The codes are part of
 * the model.
 */
public enum Shape {
  /** No syllable: punctuation, the end of the text, an address. */
  EDGE(0),
  /** No syllable: a number. */
  NUMBER(1),
  LOWER(2),
  TITLE(3),
  /** As {@link #TITLE}, at the start of a sentence, where it says nothing. */
  OPENING(4),
  CAPITALS(5),
  /** One capital letter. */
  INITIAL(6),
  /** Digits or capitals inside. */
  MIXED(7);

  private static final Shape[] BY_CODE = values();

  /** Three bits. */
  private final byte code;

  Shape(int code) {
    this.code = (byte) code;
  }

  public byte code() {
    return code;
  }

  public static Shape of(int code) {
    return BY_CODE[code];
  }

  /** What has weights of its own for a syllable; capitals that any word has are not it. */
  public boolean isCapital() {
    return this == TITLE || this == INITIAL || this == CAPITALS;
  }
}
