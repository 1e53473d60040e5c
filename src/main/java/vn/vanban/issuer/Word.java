package vn.vanban.issuer;

import vn.vanban.text.Letters;
import vn.vanban.text.SpellingVariants;

/**
 * A syllable, an abbreviation or a number of a name.
 *
 * @param written as in the name
 * @param key lower case, in the one spelling that variants share
 * @param folded {@code key} without accents
 * @param cut whether a comma, a bracket or the like stands before it
 */
record Word(String written, String key, String folded, boolean cut) {

  static Word of(String written, boolean cut) {
    String key = SpellingVariants.unify(Letters.lower(written));
    return new Word(written, key, Letters.fold(key), cut);
  }

  /** Whether this, as typed, can be {@code other}: accents may be left out, not changed. */
  boolean canBe(Word other) {
    return key.equals(other.key) || key.equals(other.folded);
  }

  boolean isNumber() {
    return Letters.isDigit(written.charAt(0));
  }

  boolean startsUpper() {
    return Character.isUpperCase(written.charAt(0));
  }
}
