package vn.vanban.text;

/**
 * Repairs words that a font of capitals showed right and Unicode shows as they were typed: "SắC
 * LệNH", because TCVN3 has small letters only where they carry a tone. A syllable whose plain
 * letters are all capitals gets all its letters so; one that might as well be an ordinary word
 * ("Số", "ở") goes with its neighbours on the line, and so does a last word ("CHủ TịCH Phủ"). The
 * length never changes. Composed (NFC) text only.
 */
final class MixedCapitals {

  /** Words on a line that prove its font one of capitals. */
  private static final int TELLING = 2;

  private enum Case {
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
    var capitals = new Stretch();
    int mixed = 0;
    int ordinary = 0;
    for (int i = start; i < end; ) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int word = i;
      i = wordEnd(i, end);
      Case now = caseOf(word, i);
      mixed += now == Case.MIXED ? 1 : 0;
      if (now == Case.ORDINARY) {
        ordinary++;
        boolean last = ordinary == 1 && mixed >= TELLING && isLast(i, end);
        if (last && Character.isUpperCase(text.charAt(word))) {
          capitals.add(Case.MIXED, word, i);
          break;
        }
        raise(capitals);
        capitals = new Stretch();
        capitals.open = false;
      } else {
        capitals.add(now, word, i);
      }
    }
    capitals.close();
    raise(capitals);
  }

  private boolean isLast(int from, int end) {
    for (int i = from; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Words in capitals side by side. Those that might be ordinary belong to it between two others,
   * or at an end of the line.
   */
  private static final class Stretch {
    private int start = -1;
    private int end = -1;
    private boolean mixed;

    /** Whether it starts at the start of its line. */
    private boolean open = true;

    private int undecided = -1;
    private int undecidedEnd;

    void add(Case word, int from, int to) {
      if (word == Case.EITHER) {
        undecided = undecided < 0 ? from : undecided;
        undecidedEnd = to;
        return;
      }
      if (start < 0) {
        start = undecided >= 0 && open ? undecided : from;
      }
      end = to;
      undecided = -1;
      mixed |= word == Case.MIXED;
    }

    /** The line ends here. */
    void close() {
      end = start >= 0 && undecided >= 0 ? undecidedEnd : end;
    }
  }

  private void raise(Stretch capitals) {
    if (capitals.mixed) {
      raise(capitals.start, capitals.end);
    }
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
