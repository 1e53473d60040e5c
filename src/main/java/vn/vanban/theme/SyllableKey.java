package vn.vanban.theme;

import java.text.Normalizer;
import java.util.Locale;
import vn.vanban.text.Letters;

/**
 * What makes two written syllables the same: case, the place of the tone mark (hòa, hoà) and i or y
 * after a consonant (kỹ, kĩ) do not count.
 */
final class SyllableKey {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Past this there is no Latin letter with Vietnamese marks. */
  private static final int TABLE_END = 0x1F00;

  /** The letter without its tone, but with circumflex, breve or horn. */
  private static final char[] TONELESS = new char[TABLE_END];

  /** 0 for none, else 1 + the index in {@link #TONES}. */
  private static final byte[] TONE = new byte[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      TONELESS[c] = Letters.lower(c);
      if (TONELESS[c] >= 0x80) {
        split(c);
      }
    }
  }

  private SyllableKey() {}

  private static void split(char c) {
    String parts =
        Normalizer.normalize(String.valueOf(TONELESS[c]), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT);
    var rest = new StringBuilder();
    for (int i = 0; i < parts.length(); i++) {
      int tone = TONES.indexOf(parts.charAt(i));
      if (tone >= 0) {
        TONE[c] = (byte) (tone + 1);
      } else {
        rest.append(parts.charAt(i));
      }
    }
    String letter = Normalizer.normalize(rest, Normalizer.Form.NFC);
    // A combining mark that stands alone stays what it is.
    TONELESS[c] = letter.isEmpty() ? TONELESS[c] : letter.charAt(0);
  }

  /** With the marks: the letters without tone, then the tone as a digit where there is one. */
  static String accented(CharSequence text, int start, int end) {
    var key = new char[end - start + 1];
    int length = 0;
    byte tone = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      key[length++] = c < TABLE_END ? TONELESS[c] : Letters.lower(c);
      if (c < TABLE_END && TONE[c] != 0) {
        tone = TONE[c];
      }
    }
    unifyLastVowel(key, length);
    if (tone != 0) {
      key[length++] = (char) ('0' + tone);
    }
    return new String(key, 0, length);
  }

  /** Without any marks. */
  static String folded(CharSequence text, int start, int end) {
    var key = new char[end - start];
    for (int i = start; i < end; i++) {
      key[i - start] = Letters.fold(text.charAt(i));
    }
    unifyLastVowel(key, key.length);
    return new String(key);
  }

  /** Whether any letter carries a mark (đ counts). */
  static boolean isMarked(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  private static void unifyLastVowel(char[] key, int length) {
    if (length >= 2 && key[length - 1] == 'y') {
      boolean afterVowel = "aăâeêioôơuưy".indexOf(key[length - 2]) >= 0;
      boolean afterQu = length >= 3 && key[length - 2] == 'u' && key[length - 3] == 'q';
      if (!afterVowel || afterQu) {
        key[length - 1] = 'i';
      }
    }
  }
}
