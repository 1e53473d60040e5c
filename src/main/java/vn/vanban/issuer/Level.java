package vn.vanban.issuer;

import java.util.Locale;

/** At which level of the state or the Party an authority stands. */
public enum Level {
  CENTRAL,
  /** Ministries, agencies of their rank and the Party's commissions. */
  MINISTRY,
  PROVINCE,
  /** Gone since 1 July 2025. */
  DISTRICT,
  COMMUNE,
  /** Below the central ones; the words do not tell where: "UBND", "UBND thành phố". */
  LOCAL;

  /** Whether authorities of both levels can be one. */
  boolean fits(Level other) {
    return this == other || this == LOCAL && other.isLocal() || other == LOCAL && isLocal();
  }

  boolean isLocal() {
    return this == PROVINCE || this == DISTRICT || this == COMMUNE || this == LOCAL;
  }

  /** Its code in the file. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
