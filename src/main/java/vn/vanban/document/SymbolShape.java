package vn.vanban.document;

/** How symbols that are not listed look like symbols all the same. */
final class SymbolShape {

  private SymbolShape() {}

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
