package vn.vanban.search;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.vanban.text.Letters;

/**
 * Other spellings of a syllable for what sounds alike in some part of the country, or is typed in
 * place of one another: s and x, tr and ch, d, gi and r, l and n at the start; n and ng, t and c at
 * the end; i and y.
 */
final class SoundAlikes {

  private static final String[][] STARTS = {
    {"s", "x"}, {"tr", "ch"}, {"d", "gi"}, {"d", "r"}, {"gi", "r"}, {"l", "n"}, {"đ", "d"},
    {"ng", "ngh"}, {"g", "gh"}, {"c", "k"}, {"d", "v"}, {"t", "th"}, {"ph", "f"}, {"qu", "w"}
  };

  private static final String[][] ENDS = {
    {"n", "ng"}, {"n", "nh"}, {"t", "c"}, {"ch", "t"}, {"c", "ch"}, {"i", "y"}
  };

  private static final String VOWELS = "aeiouyăâêôơư";

  private SoundAlikes() {}

  /** All but {@code syllable} itself; they need not be syllables. */
  static Set<String> of(String syllable) {
    var starts = new LinkedHashSet<String>();
    starts.add(syllable);
    for (var alike : STARTS) {
      exchangeStart(syllable, alike[0], alike[1], starts);
      exchangeStart(syllable, alike[1], alike[0], starts);
    }
    var all = new LinkedHashSet<>(starts);
    for (String start : starts) {
      for (var alike : ENDS) {
        exchangeEnd(start, alike[0], alike[1], all);
        exchangeEnd(start, alike[1], alike[0], all);
      }
    }
    all.remove(syllable);
    return all;
  }

  private static void exchangeStart(String word, String from, String to, Set<String> into) {
    // "t" is no start of "trao" and none of "tha".
    if (word.startsWith(from) && word.length() > from.length() && opensRhyme(word, from.length())) {
      into.add(to + word.substring(from.length()));
    }
  }

  private static boolean opensRhyme(String word, int at) {
    return VOWELS.indexOf(Letters.fold(word.charAt(at))) >= 0;
  }

  private static void exchangeEnd(String word, String from, String to, Set<String> into) {
    int rest = word.length() - from.length();
    if (rest > 0
        && word.endsWith(from)
        && (from.equals("i") || from.equals("y") || opensRhyme(word, rest - 1))) {
      into.add(word.substring(0, rest) + to);
    }
  }
}
