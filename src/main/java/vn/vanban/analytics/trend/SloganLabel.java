package vn.vanban.analytics.trend;

import java.util.Map;
import vn.vanban.text.Letters;
import vn.vanban.text.SpellingVariants;

/**
 * A slogan in the one writing that its variants share: lower case, digits for numbers, a comma
 * before each number but the first: "2 dám, 1 biết".
 *
 * @param shown with the accents that it was written with
 * @param key the same for what is written without accents
 */
record SloganLabel(String shown, String key) {

  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("mot", "1"),
          Map.entry("hai", "2"),
          Map.entry("ba", "3"),
          Map.entry("bon", "4"),
          Map.entry("nam", "5"),
          Map.entry("sau", "6"),
          Map.entry("bay", "7"),
          Map.entry("tam", "8"),
          Map.entry("chin", "9"),
          Map.entry("muoi", "10"));

  static SloganLabel of(String written) {
    var shown = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      int end = at;
      while (end < written.length() && Character.isLetterOrDigit(written.charAt(end))) {
        end++;
      }
      if (end > at) {
        append(SpellingVariants.unify(Letters.lower(written.substring(at, end))), shown);
      }
      at = end + 1;
    }
    return new SloganLabel(shown.toString(), Letters.fold(shown.toString()));
  }

  private static void append(String word, StringBuilder shown) {
    String number = number(word);
    if (!shown.isEmpty()) {
      shown.append(number.isEmpty() ? " " : ", ");
    }
    shown.append(number.isEmpty() ? word : number);
  }

  /** In digits without leading zeros; empty where the word is no number. */
  private static String number(String word) {
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int zeros = 0;
      while (zeros + 1 < word.length() && word.charAt(zeros) == '0') {
        zeros++;
      }
      return word.substring(zeros);
    }
    return DIGITS.getOrDefault(Letters.fold(word), "");
  }
}
