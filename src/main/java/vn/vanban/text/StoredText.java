package vn.vanban.text;

import java.text.Normalizer;
import java.util.Set;

/**
 * Turns raw text into the stored text that every span counts on: old 8-bit encodings decoded, NFC,
 * capitals of a capitals font made whole, without invisible characters, lines ended by LF, one kind
 * of space, the characters of windows-1252 in place of its bytes. So bytes in no Unicode encoding
 * are best read as ISO-8859-1. Nothing else changes: text that is already so comes back as the same
 * object, and normalising twice equals normalising once.
 */
public final class StoredText {

  private StoredText() {}

  public static String of(String raw) {
    return of(raw, Set.of());
  }

  /**
   * The stored text of what a file holds that names fonts. A font of an old encoding (".VnTime",
   * "VNI-Times") lowers the evidence that one word must give for that encoding, so that the
   * shortest text is told; it counts for nothing in a text that has Vietnamese letters of Unicode,
   * since files keep the names of fonts that they used before.
   *
   * @param fonts names in any case; others than of old encodings have no effect
   */
  public static String of(String raw, Set<String> fonts) {
    var named = OldEncoding.ofFonts(fonts);
    var scan = TextScan.of(raw);
    String text = raw;
    if (scan.mayBeOld() || !named.isEmpty()) {
      // First of all: a soft hyphen is the letter ư in TCVN3.
      text = OldText.decode(raw, named);
      scan = text.equals(raw) ? scan : TextScan.of(text);
    }
    if (scan.mayNeedComposing()) {
      text = composed(text);
      scan = TextScan.of(text);
    }
    if (scan.needsCleaning()) {
      // A zero-width character may have kept a letter from its mark: compose once more.
      text = composed(clean(text, firstChange(text)));
      scan = TextScan.of(text);
    }
    return scan.mayMixCapitals() ? MixedCapitals.repair(text) : text;
  }

  /** Whether the stored text has something else in place of {@code c}. */
  static boolean isUnclean(char c) {
    return c == '\r' || Letters.isInvisible(c) || isNoBreakSpace(c) || isByte(c);
  }

  private static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static int firstChange(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnclean(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static String clean(String text, int from) {
    var out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        boolean lineFeedFollows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!lineFeedFollows) {
          out.append('\n');
        }
      } else if (isNoBreakSpace(c)) {
        out.append(' ');
      } else if (!Letters.isInvisible(c)) {
        out.append(isByte(c) ? ByteTable.windows1252(c) : c);
      }
    }
    return out.toString();
  }

  private static boolean isNoBreakSpace(char c) {
    return c == '\u00A0' || c == '\u2007' || c == '\u202F';
  }

  /** A quotation mark or a dash of windows-1252 that was read as Latin-1. */
  private static boolean isByte(char c) {
    return c >= 0x80 && c < 0xA0 && ByteTable.windows1252(c) != c;
  }
}
