package vn.vanban.ingest.header;

/** Whether and how words are written in capitals. */
final class Capitals {

  private Capitals() {}

  /** Whether {@code text} has letters and all of them are capitals. */
  static boolean areAll(CharSequence text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }

  static String first(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
