package vn.vanban.text;

import java.util.Arrays;
import java.util.List;

/**
 * How much a word speaks for each old encoding, against its being right as it stands. Tenths of a
 * natural-log likelihood ratio, estimated: of words read in the right encoding about 97 in 100 are
 * syllables, of words read in a wrong one about 15. Not thread-safe.
 */
final class OldEvidence {

  private static final List<OldEncoding> ENCODINGS = List.of(OldEncoding.values());

  private static final int SYLLABLE_ONLY_SO = 18;
  private static final int SYLLABLE_EITHER_WAY = -7;
  private static final int SYLLABLE_ONLY_AS_IT_STANDS = -40;
  private static final int SYLLABLE_IN_NEITHER = -25;
  private static final int BEYOND_BYTES = -40;
  private static final int UNICODE_SYLLABLE = -60;
  private static final int PLAIN_SYLLABLE = 1;
  private static final int PLAIN_FOREIGN = -7;

  /** A sign or a control character between letters; nothing but an old encoding writes that. */
  private static final int SIGN_INSIDE = 30;

  /** "viÖt": a capital with a mark behind a small letter. */
  private static final int CAPITAL_INSIDE = 25;

  /** A sign before or behind a word may belong there: "«", "®", "·". */
  private static final int SIGN_AT_EDGE = 10;

  private static final int ODD_AT_MOST = 60;

  /** Longer than any syllable with its marks as bytes of their own. */
  private static final int LONGEST = 2 * Syllable.LONGEST + 2;

  private final OldWord word = new OldWord();
  private final int[] scores = new int[ENCODINGS.size()];

  /**
   * The score of each encoding, in the order of their declaration; the array is overwritten by the
   * next word.
   */
  int[] weigh(CharSequence text, int start, int end) {
    int beyond = 0;
    boolean plain = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      plain &= c >= 0x20 && c < 0x80;
      beyond += ByteTable.valueOf(c) < 0 ? 1 : 0;
    }
    if (plain) {
      return all(plain(text, start, end));
    }
    if (end - start > LONGEST || touchesDigit(text, start, end)) {
      return all(0);
    }
    boolean syllable = OldWord.isSyllable(text, start, end, false);
    if (beyond > 0) {
      return all(syllable ? UNICODE_SYLLABLE : BEYOND_BYTES);
    }
    if (isSignOrUnit(text, start, end)) {
      return all(0);
    }
    int odd = syllable ? 0 : odd(text, start, end);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weigh(ENCODINGS.get(i), text, start, end, syllable, odd);
    }
    return scores;
  }

  private int weigh(
      OldEncoding encoding, CharSequence text, int start, int end, boolean syllable, int odd) {
    word.read(encoding, text, start, end);
    if (word.isSyllable(encoding)) {
      if (!word.changed()) {
        return 0;
      }
      return syllable ? SYLLABLE_EITHER_WAY : SYLLABLE_ONLY_SO + odd;
    }
    if (word.changed() && !word.foreign() && isAbbreviation(word)) {
      return 0;
    }
    return syllable ? SYLLABLE_ONLY_AS_IT_STANDS : SYLLABLE_IN_NEITHER;
  }

  private static int plain(CharSequence text, int start, int end) {
    if (end - start < 2 || !isLower(text.charAt(end - 1))) {
      return 0;
    }
    return Syllable.isValid(text, start, end) ? PLAIN_SYLLABLE : PLAIN_FOREIGN;
  }

  private static int odd(CharSequence text, int start, int end) {
    int odd = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean inside = i > start && i < end - 1;
      if (!Character.isLetter(c) || c == 'ª' || c == 'º' || c == 'µ') {
        odd += inside || c < 0x20 ? SIGN_INSIDE : SIGN_AT_EDGE;
      } else if (i > start && Character.isUpperCase(c) && isLower(text.charAt(i - 1))) {
        odd += CAPITAL_INSIDE;
      }
    }
    return Math.min(odd, ODD_AT_MOST);
  }

  /** "§" alone, "°C", "m²", "µm": right as they stand, and right in some old encoding too. */
  private static boolean isSignOrUnit(CharSequence text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean unit = first == '°' || first == 'µ' || "²³¹°ºª™®".indexOf(last) >= 0;
    return letters == 0 || unit && end - start <= 3;
  }

  /** Capital consonants alone: "NĐ", "HĐND". */
  private static boolean isAbbreviation(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isUpperCase(c) || Vowels.isVowel(c) && Vowels.tone(c) != Vowels.LEVEL) {
        return false;
      }
    }
    return true;
  }

  private static boolean touchesDigit(CharSequence text, int start, int end) {
    return start > 0 && Letters.isDigit(text.charAt(start - 1))
        || end < text.length() && Letters.isDigit(text.charAt(end));
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  private int[] all(int score) {
    Arrays.fill(scores, score);
    return scores;
  }
}
