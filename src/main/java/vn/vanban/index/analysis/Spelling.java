package vn.vanban.index.analysis;

import java.text.Normalizer;
import java.util.Set;
import vn.vanban.text.Letters;

/**
 * The one spelling that the variants of a syllable meet in: lower case, look-alikes of Đ as đ, the
 * tone on the vowel that the newer school puts it on (hoà, thuý), i for y where both spell one word
 * (kĩ, lí, quí).
 */
final class Spelling {

  /** "nghiêng": what is longer is no syllable and keeps its spelling. */
  private static final int LONGEST_SYLLABLE = 7;

  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String MARKED_VOWELS = "ăâêôơư";

  /** Grave, acute, hook, tilde, dot below. */
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

  /** Before these a final y and i spell the same word: hy, kỹ, lý, mỹ, sỹ, tỷ, vỹ, quý. */
  private static final Set<String> BEFORE_EITHER = Set.of("h", "k", "l", "m", "s", "t", "v", "qu");

  /** Vietnamese letters end at U+1EF9. */
  private static final int TABLE_END = 0x1F00;

  /** Per letter 1 + its tone's place in {@link #TONES}, or 0 where it has none. */
  private static final byte[] TONE = new byte[TABLE_END];

  /** Per letter with a tone the vowel without it. */
  private static final char[] TONELESS = new char[TABLE_END];

  private static final char[][] TONED = new char[VOWELS.length()][TONES.length()];

  static {
    for (int vowel = 0; vowel < VOWELS.length(); vowel++) {
      for (int tone = 0; tone < TONES.length(); tone++) {
        String parts = "" + VOWELS.charAt(vowel) + TONES.charAt(tone);
        char letter = Normalizer.normalize(parts, Normalizer.Form.NFC).charAt(0);
        TONE[letter] = (byte) (tone + 1);
        TONELESS[letter] = VOWELS.charAt(vowel);
        TONED[vowel][tone] = letter;
      }
    }
  }

  private Spelling() {}

  /** The common spelling of the NFC letters from {@code start} to {@code end}. */
  static String of(CharSequence text, int start, int end) {
    var letters = new char[end - start];
    int tones = 0;
    int toneAt = 0;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Letters.lower(text.charAt(start + i));
      if (letters[i] < TABLE_END && TONE[letters[i]] > 0) {
        tones++;
        toneAt = i;
      }
    }
    if (letters.length > LONGEST_SYLLABLE || tones > 1) {
      return new String(letters);
    }
    int tone = tones == 0 ? 0 : TONE[letters[toneAt]];
    if (tone > 0) {
      letters[toneAt] = TONELESS[letters[toneAt]];
    }
    int last = letters.length - 1;
    if (last > 0 && letters[last] == 'y' && BEFORE_EITHER.contains(new String(letters, 0, last))) {
      letters[last] = 'i';
    }
    if (tone > 0) {
      int place = tonePlace(letters, toneAt);
      letters[place] = TONED[VOWELS.indexOf(letters[place])][tone - 1];
    }
    return new String(letters);
  }

  /** Lower case without accents; marks that compose with nothing are dropped. */
  static String fold(String syllable) {
    int marks = 0;
    boolean changes = false;
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      changes |= c >= 0x80;
      marks += isMark(c) ? 1 : 0;
    }
    if (!changes) {
      return syllable;
    }
    var out = new char[syllable.length() - marks];
    int at = 0;
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      if (!isMark(c)) {
        out[at++] = Letters.fold(c);
      }
    }
    return new String(out);
  }

  static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int tonePlace(char[] letters, int written) {
    int start = firstVowel(letters);
    int end = start;
    int marked = -1;
    while (end < letters.length && VOWELS.indexOf(letters[end]) >= 0) {
      marked = MARKED_VOWELS.indexOf(letters[end]) >= 0 ? end : marked;
      end++;
    }
    if (end == start) {
      return written;
    }
    if (marked >= 0) {
      return marked;
    }
    boolean opensInto =
        end - start == 2 && end == letters.length && !isGlide(letters[start], letters[start + 1]);
    return end - start == 1 || opensInto ? start : start + 1;
  }

  /** oa, oe, uy: the first vowel only leads to the second. */
  private static boolean isGlide(char first, char second) {
    return first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y';
  }

  /** Past the u of "qu" and the i of "gi", which belong to the consonant before a vowel. */
  private static int firstVowel(char[] letters) {
    int start = 0;
    while (start < letters.length && VOWELS.indexOf(letters[start]) < 0) {
      start++;
    }
    boolean vowelFollows =
        start + 1 < letters.length && VOWELS.indexOf(letters[start + 1]) >= 0 && start == 1;
    boolean belongsToConsonant =
        vowelFollows
            && (letters[0] == 'q' && letters[1] == 'u' || letters[0] == 'g' && letters[1] == 'i');
    return belongsToConsonant ? start + 1 : start;
  }
}
