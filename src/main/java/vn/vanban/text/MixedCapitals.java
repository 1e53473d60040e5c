package vn.vanban.text;

/**
 * Repairs words that a font of capitals showed right and Unicode shows as they were typed: "SắC
 * LệNH", because TCVN3 has small letters only where they carry a tone. A syllable whose plain
 * letters are all capitals gets all its letters so; one that might as well be an ordinary word
 * ("Số", "ở") goes with its neighbours on the line. The length never changes. Composed (NFC) text
 * only.
 */
final class MixedCapitals {

  private enum Case {
    NONE,
    ORDINARY,
    CAPITALS,
    MIXED,
    EITHER
  }

  private final String text;
  private final char[] out;
  private boolean changed;

  private MixedCapitals(String text) {
    this.text = text;
    this.out = text.toCharArray();
  }

  /** The same object where nothing is to repair. */
  static String repair(String text) {
    var repair = new MixedCapitals(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      repair.line(start, end);
      start = end + 1;
    }
    return repair.changed ? new String(repair.out) : text;
  }

  private void line(int start, int end) {
    Case before = Case.NONE;
    int undecided = -1;
    for (int i = start; i < end; ) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int word = i;
      i = wordEnd(i, end);
      Case now = caseOf(word, i);
      if (now == Case.EITHER) {
        undecided = undecided < 0 ? word : undecided;
        continue;
      }
      if (now == Case.MIXED) {
        raise(word, i);
      }
      if (undecided >= 0 && belongs(before, now)) {
        raise(undecided, word);
      }
      undecided = -1;
      before = now;
    }
    if (undecided >= 0 && belongs(before, Case.NONE)) {
      raise(undecided, end);
    }
  }

  /** Between capitals, of which a neighbour was mixed. */
  private static boolean belongs(Case before, Case after) {
    return before != Case.ORDINARY
        && after != Case.ORDINARY
        && (before == Case.MIXED || after == Case.MIXED);
  }

  private int wordEnd(int from, int end) {
    int i = from;
    while (i < end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private Case caseOf(int start, int end) {
    int capitals = 0;
    int small = 0;
    boolean capitalAfterSmall = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return Case.ORDINARY;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
        capitalAfterSmall |= small > 0;
      } else {
        small++;
      }
    }
    if (small == 0) {
      return Case.CAPITALS;
    }
    if (!Syllable.isValid(text, start, end)) {
      return Case.ORDINARY;
    }
    return capitals > 1 || capitalAfterSmall ? Case.MIXED : Case.EITHER;
  }

  private void raise(int start, int end) {
    for (int i = start; i < end; i++) {
      out[i] = Character.toUpperCase(out[i]);
    }
    changed = true;
  }
}
