package vn.vanban.document;

import java.util.Locale;

/** Which side a document comes from; {@link #toString()} is its code in answers. */
public enum Family {
  STATE,
  PARTY,
  PRESS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
