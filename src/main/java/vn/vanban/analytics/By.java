package vn.vanban.analytics;

import java.util.Locale;

/** What documents are divided by; {@link #toString()} is the code in answers. */
public enum By {
  YEAR,
  QUARTER,
  /** Of the Party's Central Committee. */
  TERM,
  ISSUER,
  LEVEL,
  KIND,
  FAMILY;

  /** The value of those that do not say. */
  public static final String UNKNOWN = "?";

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
