package vn.vanban.text;

import java.text.Normalizer;

/**
 * One look at every character of a raw text, that tells which steps towards the stored text have
 * anything to do. May name a step in vain; never misses one that would change right text.
 */
final class TextScan {

  // Kinds of characters. A pair is a kind behind the kind whose bit lies one lower.
  private static final int VOWEL = 1;
  private static final int TONE_BYTE = 1 << 1;
  private static final int MARKED_SMALL = 1 << 2;
  private static final int PLAIN_CAPITAL = 1 << 3;
  private static final int PLAIN_LETTER = 1 << 4;
  private static final int SIGN = 1 << 5;
  private static final int PLAIN_SMALL = 1 << 6;
  private static final int BYTE_CAPITAL = 1 << 7;
  private static final int UNCOMPOSED = 1 << 8;
  private static final int UNCLEAN = 1 << 9;
  private static final int SUSPECT = 1 << 10;

  private static final int OLD_PAIRS = TONE_BYTE | SIGN | BYTE_CAPITAL;

  /** Letters of Latin-1 that Vietnamese does not have; Ð and ð left out, which are typed for Đ. */
  private static final String FOREIGN_LETTERS = "ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ";

  /** Bytes of the tones in windows-1258, as windows-1252 shows them. */
  private static final String TONE_BYTES = "ÌÒÞìò";

  /** What stands behind a letter in right text. */
  private static final String TRAILING_SIGNS = "\u00A0»°²³‘’“”…–—•Ðð";

  private static final short[] KINDS = kinds();

  private final int seen;
  private final int pairs;

  private TextScan(int seen, int pairs) {
    this.seen = seen;
    this.pairs = pairs;
  }

  static TextScan of(String text) {
    int seen = 0;
    int pairs = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      int kind = KINDS[text.charAt(i)];
      seen |= kind;
      pairs |= before << 1 & kind;
      before = kind;
    }
    return new TextScan(seen, pairs);
  }

  /** Whether part of the text may stand in an old encoding. */
  boolean mayBeOld() {
    return (seen & SUSPECT) != 0 || (pairs & OLD_PAIRS) != 0;
  }

  /** Whether a small letter with a mark stands before a plain capital. */
  boolean mayMixCapitals() {
    return (pairs & PLAIN_CAPITAL) != 0;
  }

  boolean mayNeedComposing() {
    return (seen & UNCOMPOSED) != 0;
  }

  boolean needsCleaning() {
    return (seen & UNCLEAN) != 0;
  }

  private static short[] kinds() {
    var kinds = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (short) kind((char) i);
    }
    return kinds;
  }

  private static int kind(char c) {
    int kind = StoredText.isUnclean(c) ? UNCLEAN : 0;
    if (c < 0x80) {
      return kind | plainKind(c);
    }
    kind |= Vowels.isVowel(c) && c < 0x100 ? VOWEL : 0;
    kind |= TONE_BYTES.indexOf(c) >= 0 ? TONE_BYTE : 0;
    kind |= FOREIGN_LETTERS.indexOf(c) >= 0 || c < 0xA0 ? SUSPECT : 0;
    kind |= isComposed(c) ? 0 : UNCOMPOSED;
    if (Vowels.isVowel(c) || c == 'đ' || c == 'Đ') {
      int capital = c < 0x100 ? BYTE_CAPITAL : 0;
      return kind | (Character.isUpperCase(c) ? capital : MARKED_SMALL);
    }
    boolean sign = ByteTable.valueOf(c) >= 0 && TRAILING_SIGNS.indexOf(c) < 0;
    return kind | (sign ? SIGN : 0);
  }

  private static int plainKind(char c) {
    if (!OldWord.isAsciiLetter(c)) {
      return OldText.isLetterOfControls(c) ? SUSPECT : 0;
    }
    int letter = PLAIN_LETTER | (Vowels.isVowel(c) ? VOWEL : 0);
    return letter | (Character.isUpperCase(c) ? PLAIN_CAPITAL : PLAIN_SMALL);
  }

  /** Safe in NFC beside anything that is safe itself; sure only for what Vietnamese texts hold. */
  private static boolean isComposed(char c) {
    boolean known = c < 0x300 || c >= 0x1E00 && c < 0x1F00 || c >= 0x2000 && c < 0x20D0;
    return known && Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
  }
}
