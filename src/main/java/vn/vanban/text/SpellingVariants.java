package vn.vanban.text;

/**
 * One spelling for the ways in which a syllable is written: the tone where the older school puts it
 * (hoà, thuý, uỷ, khoẻ become hòa, thúy, ủy, khỏe) and where a slip left it (qúy, tóan become quý,
 * toán); y or i where both write one word (kĩ, lí, mĩ, qui become kỹ, lý, mỹ, quy; vỹ becomes vĩ).
 * Where i and y tell words apart (tai and tay, thui and thuy) nothing changes. For comparing, not
 * for display. Composed (NFC) syllables of any case; the length never changes. Thread-safe.
 */
public final class SpellingVariants {

  /** After these a lone i and a lone y are one word; elsewhere (đi, ni) only i is right. */
  private static final String ONSETS_OF_EITHER = "hklmst";

  private static final String MARKED = "ăâêôơư";

  private SpellingVariants() {}

  /** The common spelling of {@code syllable}; the same object where nothing changes. */
  public static String unify(String syllable) {
    int length = syllable.length();
    if (length < 2 || length > Syllable.LONGEST) {
      return syllable;
    }
    var letters = syllable.toCharArray();
    int tonesAt = -1;
    for (int i = 0; i < length; i++) {
      if (Vowels.tone(letters[i]) != Vowels.LEVEL) {
        if (tonesAt >= 0) {
          return syllable;
        }
        tonesAt = i;
      }
    }
    boolean changes = chooseLetter(letters);
    if (tonesAt >= 0) {
      changes |= placeTone(letters, tonesAt);
    }
    return changes ? new String(letters) : syllable;
  }

  private static boolean chooseLetter(char[] letters) {
    char first = Letters.lower(letters[0]);
    char second = base(letters[1]);
    if (letters.length == 2 && second == 'i' && ONSETS_OF_EITHER.indexOf(first) >= 0) {
      return rewrite(letters, 1, 'y');
    }
    if (letters.length == 2 && second == 'y' && first == 'v') {
      return rewrite(letters, 1, 'i');
    }
    boolean qui = first == 'q' && second == 'u' && letters.length > 2 && base(letters[2]) == 'i';
    return qui && rewrite(letters, 2, 'y');
  }

  private static boolean rewrite(char[] letters, int at, char vowel) {
    char cased = Character.isUpperCase(letters[at]) ? Character.toUpperCase(vowel) : vowel;
    letters[at] = Vowels.withTone(cased, Vowels.tone(letters[at]));
    return true;
  }

  private static boolean placeTone(char[] letters, int from) {
    int to = tonePlace(letters);
    if (to < 0 || to == from) {
      return false;
    }
    int tone = Vowels.tone(letters[from]);
    letters[from] = Vowels.withTone(letters[from], Vowels.LEVEL);
    letters[to] = Vowels.withTone(letters[to], tone);
    return true;
  }

  /**
   * The vowel with a mark (the second of ươ), the only one, the middle one of three; of two the
   * first where they end the syllable, else the second. −1 where there is no vowel.
   */
  private static int tonePlace(char[] letters) {
    int start = firstVowel(letters);
    int end = start;
    int marked = -1;
    while (end < letters.length && Vowels.isVowel(letters[end])) {
      marked = MARKED.indexOf(base(letters[end])) >= 0 ? end : marked;
      end++;
    }
    if (end == start || marked >= 0) {
      return marked;
    }
    boolean onFirst = end - start == 1 || end - start == 2 && end == letters.length;
    return onFirst ? start : start + 1;
  }

  /** Past the u of "qu" and the i of "gi", which belong to the consonant before a vowel. */
  private static int firstVowel(char[] letters) {
    int start = 0;
    while (start < letters.length && !Vowels.isVowel(letters[start])) {
      start++;
    }
    boolean vowelFollows = start == 1 && letters.length > 2 && Vowels.isVowel(letters[2]);
    char onset = Letters.lower(letters[0]);
    char vowel = vowelFollows ? base(letters[1]) : 0;
    return onset == 'q' && vowel == 'u' || onset == 'g' && vowel == 'i' ? 2 : start;
  }

  private static char base(char c) {
    return Vowels.base(Letters.lower(c));
  }
}
