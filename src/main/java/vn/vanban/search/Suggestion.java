package vn.vanban.search;

import java.util.Locale;

/**
 * What may be meant by the end of what is being typed.
 *
 * @param start first UTF-16 unit of the typed text that it would replace
 * @param end one past the last one
 * @param count documents that have it: the number or a citation of it, the title, the issuer, or
 *     the phrase
 */
public record Suggestion(Kind kind, String text, int start, int end, long count) {

  /** {@link #toString()} is the code in answers. */
  public enum Kind {
    NUMBER,
    ISSUER,
    PHRASE,
    TITLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
