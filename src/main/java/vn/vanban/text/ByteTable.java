package vn.vanban.text;

import java.util.Arrays;

/** What the 256 values of a byte mean, and which byte a character of windows-1252 came from. */
final class ByteTable {

  private static final int SIZE = 256;

  /** Windows-1252, 0x80 to 0x9F; a full stop where it has nothing. */
  private static final String WINDOWS_1252 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

  /** The byte of each character up to ™, the last that windows-1252 has; −1 for the others. */
  private static final short[] VALUES = values();

  private ByteTable() {}

  /**
   * The byte behind a character of Latin-1 or windows-1252, or −1 for one that is in neither.
   * Control characters of Latin-1 count as the bytes that they are.
   */
  static int valueOf(char c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /** The windows-1252 character of a byte; the Latin-1 control character where it has none. */
  static char windows1252(int value) {
    char c = value >= 0x80 && value < 0xA0 ? WINDOWS_1252.charAt(value - 0x80) : '.';
    return c == '.' ? (char) value : c;
  }

  /**
   * @param first the byte of the first character of {@code row}
   * @param low control characters, each followed by its letter
   * @param row letters; a full stop leaves the byte without one
   */
  static char[] of(int first, String low, String row) {
    var table = pairs(low);
    for (int i = 0; i < row.length(); i++) {
      table[first + i] = row.charAt(i) == '.' ? 0 : row.charAt(i);
    }
    return table;
  }

  /** A table from bytes (as Latin-1), each followed by its letter. */
  static char[] pairs(String pairs) {
    var table = new char[SIZE];
    for (int i = 0; i < pairs.length(); i += 2) {
      table[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
    return table;
  }

  private static short[] values() {
    var values = new short['™' + 1];
    Arrays.fill(values, (short) -1);
    for (int value = 0; value < SIZE; value++) {
      values[value] = (short) value;
      values[windows1252(value)] = (short) value;
    }
    return values;
  }
}
