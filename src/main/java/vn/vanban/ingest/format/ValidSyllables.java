package vn.vanban.ingest.format;

import vn.vanban.text.Syllable;

/**
 * How much of a text is spelt as Vietnamese is.
 *
 * @param words runs of two letters or more, with no digit beside them
 * @param valid those that are syllables
 */
public record ValidSyllables(int words, int valid) {

  public static ValidSyllables in(CharSequence text) {
    int words = 0;
    int valid = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      boolean digits = false;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        digits |= Character.isDigit(text.charAt(end));
        end++;
      }
      if (end - start >= 2 && !digits) {
        words++;
        valid += Syllable.isValid(text, start, end) ? 1 : 0;
      }
      start = end + 1;
    }
    return new ValidSyllables(words, valid);
  }
}
