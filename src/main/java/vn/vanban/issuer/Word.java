package vn.vanban.issuer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Join names and may be missing: "Bộ Văn hóa và Thông tin", "Bộ Văn hóa - Thông tin". */
  private static final Set<String> LINKS = Set.of("và", "của");

  /** Words of {@code name} up to {@code most}, without what only links. */
  static List<Word> of(String name, int most) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC);
    var words = new ArrayList<Word>();
    boolean cut = false;
    int i = 0;
    while (i < text.length() && words.size() < most) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        cut |= cuts(text.charAt(i));
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      var word = of(text.substring(start, i), cut);
      if (!LINKS.contains(word.key)) {
        words.add(word);
        cut = false;
      }
    }
    return words;
  }

  private static Word of(String written, boolean cut) {
    String key = SpellingVariants.unify(Letters.lower(written));
    return new Word(written, key, Letters.fold(key), cut);
  }

  private static boolean cuts(char c) {
    return c == ',' || c == ';' || c == '(' || c == ')' || c == ':' || c == '\n' || c == '"';
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
