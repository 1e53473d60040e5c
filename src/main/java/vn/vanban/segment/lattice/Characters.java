package vn.vanban.segment.lattice;

import vn.vanban.text.Letters;

/**
 * What each UTF-16 unit is to the scanner: its lower case in the low 16 bits, what it may do above
 * them. One load answers both questions for all that Vietnamese text is made of.
 */
final class Characters {

  /** Letters, their marks and digits: what syllables consist of. */
  static final int WORD = 1 << 16;

  static final int UPPER = 1 << 17;
  static final int DIGIT = 1 << 18;
  static final int SPACE = 1 << 19;

  /** May tie what stands before it to what follows without a space: {@code KT-XH}, {@code a@b}. */
  static final int CONNECTOR = 1 << 20;

  /** A sentence may start behind it. */
  static final int SENTENCE_END = 1 << 21;

  /** Past it lie no Vietnamese letters; the general punctuation is included. */
  private static final int TABLE_END = 0x2070;

  private static final int[] TABLE = new int[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      TABLE[c] = classify(c);
    }
  }

  private Characters() {}

  static int of(char c) {
    return c < TABLE_END ? TABLE[c] : classify(c);
  }

  static boolean is(char c, int property) {
    return (of(c) & property) != 0;
  }

  private static int classify(char c) {
    int properties = Letters.lower(c);
    if (Letters.isSpace(c)) {
      return properties | SPACE;
    }
    if (Character.isLetter(c) || isMark(c)) {
      return properties | WORD | (Character.isUpperCase(c) ? UPPER : 0);
    }
    if (Letters.isDigit(c)) {
      return properties | WORD | DIGIT;
    }
    if (Letters.isHyphen(c) || ".&@:_'’".indexOf(c) >= 0) {
      properties |= CONNECTOR;
    }
    return ".!?…:\"“”«".indexOf(c) >= 0 ? properties | SENTENCE_END : properties;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
