package vn.vanban.text;

/** One word read in an old encoding. A buffer that is used again for the next word. */
final class OldWord implements CharSequence {

  /** What may stand at a word without belonging to it. */
  private static final String SIGNS = "«»®©™·§°²³¡¿";

  private final StringBuilder letters = new StringBuilder(16);
  private boolean changed;
  private boolean differs;
  private boolean foreign;
  private int marks;

  /**
   * Reads {@code text} from {@code start} to {@code end}, exclusive.
   *
   * @return false where a character is neither in Latin-1 nor in windows-1252: no byte stands for
   *     it
   */
  boolean read(OldEncoding encoding, CharSequence text, int start, int end) {
    letters.setLength(0);
    changed = false;
    differs = false;
    foreign = false;
    marks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int value = ByteTable.valueOf(c);
      if (value < 0) {
        return false;
      }
      if (isAsciiLetter(c)) {
        letters.append(c);
      } else {
        append(encoding, c, value);
      }
    }
    return true;
  }

  private void append(OldEncoding encoding, char c, int value) {
    int last = letters.length() - 1;
    char toned = last < 0 ? 0 : encoding.tone(letters.charAt(last), value);
    if (toned != 0) {
      letters.setCharAt(last, toned);
      changed = true;
      differs = true;
      marks++;
      return;
    }
    char letter = encoding.letter(value);
    if (letter != 0) {
      letters.append(letter);
      changed |= letter != c;
      differs |= Letters.lower(letter) != Letters.lower(c);
    } else {
      letters.append(c);
      foreign |= Character.isLetter(c);
    }
  }

  /** Whether reading it made anything else of the word. */
  boolean changed() {
    return changed;
  }

  /** Whether it reads otherwise than the text does; Đ in place of Ð does not. */
  boolean differs() {
    return differs;
  }

  /** The letters that were written as a base letter and the byte of its mark. */
  int marks() {
    return marks;
  }

  /** Whether it holds a letter that the encoding does not have. */
  boolean foreign() {
    return foreign;
  }

  /**
   * Whether it is one syllable, with or without signs around it; capitals as the encoding has them.
   */
  boolean isSyllable(OldEncoding encoding) {
    return !foreign && isSyllable(letters, 0, letters.length(), encoding.mixesCase());
  }

  /** Whether the letters between the signs at both ends of a word are one syllable. */
  static boolean isSyllable(CharSequence text, int start, int end, boolean anyCase) {
    int from = start;
    int to = end;
    while (from < to && SIGNS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SIGNS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Syllable.isValid(text, from, to) && (anyCase || casesAgree(text, from, to));
  }

  /** "cán", "Cán" or "CÁN", not "cáN". */
  private static boolean casesAgree(CharSequence text, int from, int to) {
    boolean upper = Character.isUpperCase(text.charAt(to - 1));
    for (int i = from + 1; i < to; i++) {
      if (Character.isUpperCase(text.charAt(i)) != upper) {
        return false;
      }
    }
    return !upper || Character.isUpperCase(text.charAt(from));
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  @Override
  public int length() {
    return letters.length();
  }

  @Override
  public char charAt(int index) {
    return letters.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return letters.subSequence(start, end);
  }

  @Override
  public String toString() {
    return letters.toString();
  }
}
