package vn.vanban.ingest.header;

/** Whether and how words are written in capitals. */
final class Capitals {

  private Capitals() {}

  /**
   * Whether {@code text} has letters and all of them are capitals. Small letters with marks pass
   * beside plain capitals: converters from old encodings leave such ("SắC LệNH").
   */
  static boolean areAll(CharSequence text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || Character.isLowerCase(c) && !besidePlainCapital(text, i)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }

  /** Whether two capitals stand side by side: no word is in capitals where none do. */
  static boolean areIn(CharSequence text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean capital = Character.isUpperCase(text.charAt(i));
      if (capital && before) {
        return true;
      }
      before = capital;
    }
    return false;
  }

  private static boolean besidePlainCapital(CharSequence text, int at) {
    return at > 0 && isPlainCapital(text.charAt(at - 1))
        || at + 1 < text.length() && isPlainCapital(text.charAt(at + 1));
  }

  private static boolean isPlainCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static String first(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
