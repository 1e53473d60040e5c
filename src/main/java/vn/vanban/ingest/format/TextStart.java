package vn.vanban.ingest.format;

/** What the first bytes of a file tell about its being text. */
final class TextStart {

  /** Enough to meet a control character in any file that is none of text. */
  static final int BYTES = 4096;

  /** So many of the bytes of Vietnamese in UTF-16 are zero: those of spaces and plain letters. */
  private static final double ZEROS_OF_WIDE_TEXT = 0.2;

  /** Behind Latin letters, punctuation, arrows, signs and boxes. */
  private static final int BEHIND_SIGNS = 0x2800;

  private TextStart() {}

  /** No control characters, and most bytes are of ASCII or of letters in UTF-8. */
  static boolean isOfText(byte[] start) {
    int plain = 0;
    for (byte b : start) {
      int c = b & 0xFF;
      if (c < '\t' || c > '\r' && c < ' ') {
        return false;
      }
      plain += c < 0x7F ? 1 : 0;
    }
    return plain * 2 > start.length;
  }

  /** UTF-16 without a mark of byte order: told by where its zero bytes stand. */
  static Width width(byte[] start) {
    int[] zeros = new int[2];
    for (int i = 0; i < start.length; i++) {
      zeros[i % 2] += start[i] == 0 ? 1 : 0;
    }
    double many = ZEROS_OF_WIDE_TEXT * start.length / 2;
    if (zeros[0] == 0 && zeros[1] > many && isLatin(start, 1)) {
      return Width.LITTLE_ENDIAN;
    }
    return zeros[1] == 0 && zeros[0] > many && isLatin(start, 0) ? Width.BIG_ENDIAN : Width.BYTES;
  }

  /**
   * Whether the units are letters and signs as Vietnamese is written with.
   *
   * @param high where the high byte of a unit stands, 0 or 1
   */
  private static boolean isLatin(byte[] start, int high) {
    for (int i = 0; i + 1 < start.length; i += 2) {
      int unit = (start[i + high] & 0xFF) << 8 | start[i + 1 - high] & 0xFF;
      boolean control = unit < '\t' || unit > '\r' && unit < ' ' || unit >= 0x7F && unit < 0xA0;
      if (control || unit >= BEHIND_SIGNS) {
        return false;
      }
    }
    return true;
  }

  /** How characters are laid out in bytes. */
  enum Width {
    BYTES,
    LITTLE_ENDIAN,
    BIG_ENDIAN
  }
}
