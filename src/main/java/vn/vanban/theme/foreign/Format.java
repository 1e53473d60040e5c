package vn.vanban.theme.foreign;

import java.util.Locale;

/** A form of file that other programs read; {@link #toString()} is its code. */
public enum Format {
  /** Nested categories in YAML, as quanteda writes and reads them. */
  YAML,
  /** Lexicoder 3: a line with a plus and a name, then a pattern a line. */
  LEXICODER,
  /** Yoshikoder's XML. */
  YOSHIKODER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
