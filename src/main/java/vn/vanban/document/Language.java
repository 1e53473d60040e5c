package vn.vanban.document;

import java.util.Locale;

/** A language of messages; codes, numbers and quotations stay as they are in any. */
public enum Language {
  VI,
  EN;

  /** {@code vi} or {@code en}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
