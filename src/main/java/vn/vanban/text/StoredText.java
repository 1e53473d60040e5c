package vn.vanban.text;

import java.text.Normalizer;

/**
 * Turns raw text into the stored text that every span counts on: NFC, without invisible characters,
 * lines ended by LF, one kind of space. Nothing else changes: text that is already so comes back as
 * the same object, and normalising twice equals normalising once.
 */
public final class StoredText {

  private StoredText() {}

  public static String of(String raw) {
    String composed =
        Normalizer.isNormalized(raw, Normalizer.Form.NFC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFC);
    int firstChange = firstChange(composed);
    if (firstChange < 0) {
      return composed;
    }
    String cleaned = clean(composed, firstChange);
    // A zero-width character may have kept a letter from its mark: compose once more.
    return Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)
        ? cleaned
        : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
  }

  private static int firstChange(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c >= '\u00A0' && (isDropped(c) || isNoBreakSpace(c))) {
        return i;
      }
    }
    return -1;
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
      } else if (!isDropped(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
  private static boolean isDropped(char c) {
    return c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\u2060' || c == '\uFEFF';
  }

  private static boolean isNoBreakSpace(char c) {
    return c == '\u00A0' || c == '\u2007' || c == '\u202F';
  }
}
