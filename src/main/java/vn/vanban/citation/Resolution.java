package vn.vanban.citation;

import java.util.Locale;

/** Whether the collection holds what is cited; {@link #toString()} is the code in answers. */
public enum Resolution {
  /** One document of the collection fits. */
  HELD,
  /** Several fit, and nothing tells which. */
  AMBIGUOUS,
  /** None fits. */
  MISSING,
  /** The text does not say enough to look for one. */
  UNKNOWN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
