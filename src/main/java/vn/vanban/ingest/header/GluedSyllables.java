package vn.vanban.ingest.header;

import vn.vanban.text.Letters;
import vn.vanban.text.Syllable;

/** Puts back the spaces that a converter lost between two syllables: "VỀTHỜI GIAN". */
final class GluedSyllables {

  /** Two syllables of the shortest kind, with a consonant. */
  private static final int SHORTEST = 4;

  private GluedSyllables() {}

  /**
   * {@code line} with each word parted that is no syllable but two of them, one with a mark. Where
   * several places would do, the pair must stand in {@code text}.
   */
  static String parted(String line, String text) {
    var parted = new StringBuilder();
    for (var word : line.split(" ", -1)) {
      int start = 0;
      int end = word.length();
      while (start < end && !Character.isLetter(word.charAt(start))) {
        start++;
      }
      int stop = start;
      while (stop < end && Character.isLetter(word.charAt(stop))) {
        stop++;
      }
      int cut = cut(word.substring(start, stop), text);
      boolean figures = stop - start >= SHORTEST && isYear(word, stop);
      parted.append(parted.isEmpty() ? "" : " ").append(word, 0, start + cut);
      parted.append(cut > 0 ? " " : "").append(word, start + cut, stop);
      parted.append(figures ? " " : "").append(word.substring(stop));
    }
    return parted.toString();
  }

  /** "ĐOẠN2012-2015". */
  private static boolean isYear(String word, int at) {
    int end = at;
    while (end < word.length() && Letters.isDigit(word.charAt(end))) {
      end++;
    }
    return end - at == 4;
  }

  /** Where to part {@code word}; 0 where it is whole. */
  private static int cut(String word, String text) {
    boolean marked = !Letters.fold(word).equals(Letters.lower(word).replace('đ', 'd'));
    if (word.length() < SHORTEST
        || word.length() > 2 * Syllable.LONGEST
        || !marked
        || Syllable.isValid(Letters.lower(word))) {
      return 0;
    }
    String lower = Letters.lower(word);
    int only = 0;
    int places = 0;
    for (int at = 1; at < word.length(); at++) {
      if (Syllable.isValid(lower, 0, at) && Syllable.isValid(lower, at, lower.length())) {
        if (text.contains(lower.substring(0, at) + " " + lower.substring(at))) {
          return at;
        }
        only = at;
        places++;
      }
    }
    return places == 1 ? only : 0;
  }
}
