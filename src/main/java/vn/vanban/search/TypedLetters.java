package vn.vanban.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanban.text.Letters;

/**
 * What typed letters may become: one without a mark stands for all letters with marks, "ă" for
 * those with a tone too, a letter with a tone for itself.
 */
final class TypedLetters {

  /** Past this only other scripts follow, which have no accents here. */
  private static final char LETTERS_END = 0x1F00;

  /** Each with its tones. */
  private static final List<String> SHAPES =
      List.of("ăắằẳẵặ", "âấầẩẫậ", "êếềểễệ", "ôốồổỗộ", "ơớờởỡợ", "ưứừửữự");

  private static final Map<Character, String> TONED = new HashMap<>();

  private static final Map<Character, String> UNFOLDED = unfolded();

  static {
    SHAPES.forEach(shape -> TONED.put(shape.charAt(0), shape));
  }

  private TypedLetters() {}

  /** Whether {@code letter}, lower case, is what {@code typed} may stand for. */
  static boolean allows(char typed, char letter) {
    return meant(Letters.lower(typed)).indexOf(letter) >= 0;
  }

  private static String meant(char lower) {
    var toned = TONED.get(lower);
    if (toned != null) {
      return toned;
    }
    return Letters.fold(lower) == lower
        ? UNFOLDED.getOrDefault(lower, String.valueOf(lower))
        : String.valueOf(lower);
  }

  private static Map<Character, String> unfolded() {
    var unfolded = new HashMap<Character, String>();
    for (char c = 0; c < LETTERS_END; c++) {
      if (Letters.lower(c) == c && Letters.fold(c) < 0x80) {
        unfolded.merge(Letters.fold(c), String.valueOf(c), String::concat);
      }
    }
    return unfolded;
  }
}
