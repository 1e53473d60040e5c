package vn.vanban.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

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

  /** "©", "§": belongs to the line that it stands in. */
  private static final int LONE_SIGN = -2;

  /** A letter that no byte stands for: right as it stands, in Vietnamese or in Greek. */
  private static final int BEYOND_BYTES = -50;

  private static final int PLAIN_SYLLABLE = 1;
  private static final int PLAIN_FOREIGN = -7;

  /** A sign or a control character between letters; nothing but an old encoding writes that. */
  private static final int SIGN_INSIDE = 30;

  /** "viÖt": a capital with a mark behind a small letter. */
  private static final int CAPITAL_INSIDE = 25;

  /** "aø", "eì": two letters that few languages have side by side. */
  private static final int MARK_BEHIND_VOWEL = 8;

  /** A sign before or behind a word may belong there: "«", "®", "·". */
  private static final int SIGN_AT_EDGE = 10;

  private static final int ODD_AT_MOST = 60;

  /**
   * A word in guillemets, a product of two letters, and one that stood among the last telling ones:
   * a table's sign.
   */
  private static final int DOUBTFUL_AT_MOST = 3;

  private static final int RECENT = 4;

  /** Longer than any syllable with its marks as bytes of their own. */
  private static final int LONGEST = 2 * Syllable.LONGEST + 2;

  /** Encodings that a font names: there a syllable either way speaks for neither reading. */
  private final Set<OldEncoding> named;

  private final OldWord word = new OldWord();
  private final int[] scores = new int[ENCODINGS.size()];
  private final int[] recent = new int[RECENT];
  private int next;

  OldEvidence(Set<OldEncoding> named) {
    this.named = Set.copyOf(named);
  }

  /**
   * The score of each encoding, in the order of their declaration; the array is overwritten by the
   * next word.
   */
  int[] weigh(CharSequence text, int start, int end) {
    boolean plain = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && ByteTable.valueOf(c) < 0) {
        return all(BEYOND_BYTES);
      }
      plain &= c >= 0x20 && c < 0x80;
    }
    if (plain) {
      return all(plain(text, start, end));
    }
    if (end - start > LONGEST || touchesDigit(text, start, end)) {
      return all(0);
    }
    if (end - start == 1 && !Character.isLetter(text.charAt(start))) {
      return all(LONE_SIGN);
    }
    if (isUnit(text, start, end)) {
      return all(0);
    }
    boolean syllable = OldWord.isSyllable(text, start, end, false);
    int odd = syllable ? 0 : odd(text, start, end);
    boolean telling = false;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weigh(ENCODINGS.get(i), text, start, end, syllable, odd);
      telling |= scores[i] > DOUBTFUL_AT_MOST;
    }
    if (telling
        && (isQuoted(text, start, end)
            || isProduct(text, start, end)
            || isRepeated(text, start, end))) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] = Math.min(scores[i], DOUBTFUL_AT_MOST);
      }
    }
    return scores;
  }

  /** Whether guillemets around a plain word, pointing either way, are all that it has. */
  private static boolean isQuoted(CharSequence text, int start, int end) {
    int from = isGuillemet(text.charAt(start)) ? start + 1 : start;
    int to = isGuillemet(text.charAt(end - 1)) ? end - 1 : end;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return from > start || to < end;
  }

  /** "N·m", "m×n". */
  private static boolean isProduct(CharSequence text, int start, int end) {
    return end - start == 3
        && "·×÷".indexOf(text.charAt(start + 1)) >= 0
        && OldWord.isAsciiLetter(text.charAt(start))
        && OldWord.isAsciiLetter(text.charAt(start + 2));
  }

  private static boolean isGuillemet(char c) {
    return c == '«' || c == '»';
  }

  private boolean isRepeated(CharSequence text, int start, int end) {
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    for (int known : recent) {
      if (known == hash) {
        return true;
      }
    }
    recent[next++ % RECENT] = hash;
    return false;
  }

  private int weigh(
      OldEncoding encoding, CharSequence text, int start, int end, boolean syllable, int odd) {
    word.read(encoding, text, start, end);
    if (word.isSyllable(encoding)) {
      if (!word.differs()) {
        return 0;
      }
      int telling = SYLLABLE_ONLY_SO + MARK_BEHIND_VOWEL * word.marks() + odd;
      int either = named.contains(encoding) ? 0 : SYLLABLE_EITHER_WAY;
      return syllable ? either : telling;
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

  /** "°C", "m²", "µm": right as they stand, and right in some old encoding too. */
  private static boolean isUnit(CharSequence text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    return end - start <= 3
        && (first == '°' || first == 'µ' || "²³¹°ºª™®".indexOf(last) >= 0)
        && OldWord.isAsciiLetter(first == '°' || first == 'µ' ? last : first);
  }

  /** No toned vowel and no small letter ("NĐ", "UBMTTQ"), or the letter of an item ("đ)"). */
  private static boolean isAbbreviation(CharSequence word) {
    boolean capitals = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      capitals &= Character.isUpperCase(c) && Vowels.tone(c) == Vowels.LEVEL;
    }
    return capitals || word.length() == 1 && word.charAt(0) == 'đ';
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
