package vn.vanban.index.analysis;

import vn.vanban.text.Letters;
import vn.vanban.text.Syllable;

/** What the type attribute of a token says. */
public final class TokenTypes {

  /** Letters that spell a Vietnamese syllable, in any case, with or without its accents. */
  public static final String SYLLABLE = "<SYLLABLE>";

  /** Letters of other languages and scripts, abbreviations, letters mixed with digits. */
  public static final String ALPHANUM = "<ALPHANUM>";

  /** Digits alone. */
  public static final String NUM = "<NUM>";

  /** The key of a document number, over the tokens of its parts. */
  public static final String DOCUMENT_NUMBER = "<DOCUMENT_NUMBER>";

  /** Two neighbouring tokens of one sentence. */
  public static final String PAIR = "<PAIR>";

  /** Several syllables that the segmenter takes for one word. */
  public static final String WORD = "<WORD>";

  private TokenTypes() {}

  static String of(CharSequence letters) {
    if (Syllable.isValid(letters)) {
      return SYLLABLE;
    }
    return letters.chars().allMatch(c -> Letters.isDigit((char) c)) ? NUM : ALPHANUM;
  }
}
