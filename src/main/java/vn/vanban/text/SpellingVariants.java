package vn.vanban.text;

/**
 * One spelling for the ways in which a syllable is written: tone placement (hoà, thuý, uỷ, khoẻ
 * become hòa, thúy, ủy, khỏe; qúy becomes quý) and i or y where both write one word (kĩ, lí, mĩ,
 * qui become kỹ, lý, mỹ, quy). Where i and y tell words apart (tai and tay, thui and thuy) nothing
 * changes. For comparing, not for display. Composed (NFC) syllables of any case; the length never
 * changes. Thread-safe.
 */
public final class SpellingVariants {

  /**
   * Onsets after which a lone i and a lone y are one word; elsewhere (vi, đi, ni) only i is right.
   */
  private static final String ONSETS_OF_Y = "hklmst";

  private SpellingVariants() {}

  /** The common spelling of {@code syllable}; the same object where nothing changes. */
  public static String unify(String syllable) {
    if (!changes(syllable)) {
      return syllable;
    }
    var letters = syllable.toCharArray();
    unify(letters, 0, letters.length);
    return new String(letters);
  }

  /**
   * Rewrites the syllable from {@code start} to {@code end}, exclusive, in place.
   *
   * @return whether anything changed
   */
  public static boolean unify(char[] text, int start, int end) {
    if (end - start < 2 || end - start > Syllable.LONGEST) {
      return false;
    }
    boolean moved = placeTone(text, start, end);
    int i =
        iAsY(end - start, lower(text[start]), lower(text[start + 1]), thirdBase(text, start, end));
    if (i >= 0) {
      text[start + i] = asY(text[start + i]);
    }
    return moved || i >= 0;
  }

  private static boolean changes(String word) {
    int end = word.length();
    if (end < 2 || end > Syllable.LONGEST) {
      return false;
    }
    char third = end > 2 ? base(word.charAt(2)) : 0;
    return toneShift(before(word, end), word.charAt(end - 2), word.charAt(end - 1)) != 0
        || iAsY(end, lower(word.charAt(0)), lower(word.charAt(1)), third) >= 0;
  }

  private static char before(String word, int end) {
    return end > 2 ? lower(word.charAt(end - 3)) : 0;
  }

  private static char thirdBase(char[] text, int start, int end) {
    return end - start > 2 ? base(text[start + 2]) : 0;
  }

  private static boolean placeTone(char[] text, int start, int end) {
    char before = end - start > 2 ? lower(text[end - 3]) : 0;
    int shift = toneShift(before, text[end - 2], text[end - 1]);
    if (shift == 0) {
      return false;
    }
    int from = shift < 0 ? end - 1 : end - 2;
    int to = from + shift;
    int tone = Vowels.tone(text[from]);
    text[from] = Vowels.withTone(text[from], Vowels.LEVEL);
    text[to] = Vowels.withTone(text[to], tone);
    return true;
  }

  /** −1 where the last letter's tone belongs to the one before it, 1 the other way, 0 neither. */
  private static int toneShift(char before, char glide, char last) {
    if (last < 0x80 && glide < 0x80 || !Vowels.isVowel(last)) {
      return 0;
    }
    char first = base(glide);
    char second = base(last);
    int tone = Vowels.tone(last);
    boolean onset = before == 'q' && first == 'u' || before == 'g' && first == 'i';
    if (onset) {
      return tone == Vowels.LEVEL && Vowels.tone(glide) != Vowels.LEVEL ? 1 : 0;
    }
    boolean open =
        first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y';
    return open && tone != Vowels.LEVEL && Vowels.tone(glide) == Vowels.LEVEL ? -1 : 0;
  }

  /** Where in the syllable an i stands that is written y as well, or −1. */
  private static int iAsY(int length, char first, char second, char third) {
    if (length == 2 && Vowels.base(second) == 'i' && ONSETS_OF_Y.indexOf(first) >= 0) {
      return 1;
    }
    return first == 'q' && Vowels.base(second) == 'u' && third == 'i' ? 2 : -1;
  }

  private static char asY(char i) {
    char y = Character.isUpperCase(i) ? 'Y' : 'y';
    return Vowels.withTone(y, Vowels.tone(i));
  }

  private static char base(char c) {
    return Vowels.base(lower(c));
  }

  private static char lower(char c) {
    return Letters.lower(c);
  }
}
