package vn.vanban.document;

/**
 * Something in a text that its reader should know about.
 *
 * @param start first UTF-16 unit in the stored text
 * @param end one past the last unit
 * @param code from a closed list, never translated: {@code kind-contradicts-symbol}
 * @param message the sentence for people
 */
public record Warning(int start, int end, String code, Message message) {

  /** Some pages are pictures that nobody has recognised yet. */
  public static final String NEEDS_OCR = "needs-ocr";

  /** One sentence in both languages. */
  public record Message(String vi, String en) {

    public String in(Language language) {
      return switch (language) {
        case VI -> vi;
        case EN -> en;
      };
    }
  }
}
