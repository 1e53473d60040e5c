package vn.vanban.analytics.concordance;

import java.text.Normalizer;

/**
 * The order of Vietnamese dictionaries: letters first (a ă â b c d đ e ê …), then the marks of tone
 * (none, huyền, hỏi, ngã, sắc, nặng). Digits and signs stand before letters, other scripts behind.
 */
final class SyllableOrder {

  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  /** In their order, as marks of their own. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private static final char LETTERS = 0x100;
  private static final char OTHERS = 0x200;

  /** Below all letters, so that a syllable stands before those that it begins. */
  private static final char TONES_FOLLOW = 1;

  /** Past this no Vietnamese letters follow. */
  private static final int TABLE_END = 0x1F00;

  /** Where a character's letter stands, whatever its tone. */
  private static final char[] RANKS = new char[TABLE_END];

  /** Place of a character's tone in {@link #TONES} from 1, 0 for none. */
  private static final byte[] TONE_OF = new byte[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      var letter = new StringBuilder();
      for (char part : parts(c)) {
        int tone = TONES.indexOf(part);
        if (tone >= 0) {
          TONE_OF[c] = (byte) (tone + 1);
        } else {
          letter.append(part);
        }
      }
      String bare = Normalizer.normalize(letter, Normalizer.Form.NFC);
      RANKS[c] = rank(bare.isEmpty() ? c : bare.charAt(0));
    }
  }

  private SyllableOrder() {}

  /**
   * Compares by its units as {@code word} does in that order.
   *
   * @param word lower case, NFC; empty for none, which stands first
   */
  static String key(String word) {
    var key = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      key.append(c < TABLE_END ? RANKS[c] : rank(c));
    }
    char separator = TONES_FOLLOW;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < TABLE_END && TONE_OF[c] > 0) {
        if (separator != 0) {
          key.append(separator);
          separator = 0;
        }
        key.append((char) ('0' + TONE_OF[c]));
      }
    }
    return key.toString();
  }

  private static char[] parts(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray();
  }

  private static char rank(char letter) {
    int place = ALPHABET.indexOf(letter);
    if (place >= 0) {
      return (char) (LETTERS + place);
    }
    return letter < LETTERS ? letter : (char) Math.min(Character.MAX_VALUE, OTHERS + letter);
  }
}
