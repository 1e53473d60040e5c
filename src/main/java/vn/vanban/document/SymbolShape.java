package vn.vanban.document;

/** How symbols that are not listed look like symbols all the same. */
final class SymbolShape {

  private SymbolShape() {}

  /** One past the letters at {@code at}. */
  static int wordEnd(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isUpper(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Past ".I" of "V.I", an office ("vụ") that has a Roman figure for its name, or {@code end}. */
  static int officeEnd(CharSequence text, int at, int end) {
    int figure = end + 1;
    int roman = figure;
    while (roman < text.length() && "IVX".indexOf(text.charAt(roman)) >= 0) {
      roman++;
    }
    boolean office = end == at + 1 && text.charAt(at) == 'V' && roman > figure;
    boolean over = roman >= text.length() || !Character.isLetterOrDigit(text.charAt(roman));
    return office && over && text.charAt(end) == '.' ? roman : end;
  }

  /** "Tr", "Th": a capital and small letters without a vowel, which is no word. */
  static boolean isUnit(String written) {
    for (int i = 1; i < written.length(); i++) {
      if ("bcdghklmnpqrstvx".indexOf(written.charAt(i)) < 0) {
        return false;
      }
    }
    return written.length() > 1 && Character.isUpperCase(written.charAt(0));
  }

  /** At least two capitals, and no more small letters than in "CTr" or "TTg". */
  static boolean isCapitals(String written) {
    int capitals = 0;
    int small = 0;
    for (int i = 0; i < written.length(); i++) {
      capitals += Character.isUpperCase(written.charAt(i)) ? 1 : 0;
      small += Character.isLowerCase(written.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2 && small <= 1;
  }
}
