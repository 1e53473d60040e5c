package vn.vanban.index;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;

/**
 * What a reference names, as far as the citing document tells: number, issuer and year together are
 * a document's identity, a number alone is none.
 *
 * @param key as {@link CitationKey} gives it
 * @param issuer id of the authority; null where nothing tells
 * @param year of issue; 0 where nothing tells
 * @param latest the year of the citing document, after which the cited one cannot have been issued;
 *     0 where that is unknown, or {@code year} is known
 */
public record Citation(String key, @Nullable String issuer, int year, int latest) {

  private static final char SEPARATOR = '\u001F';

  /** The year counts where it is known; the citing document's year is a bound where it is not. */
  static Citation of(String key, @Nullable String issuer, int year, @Nullable PartialDate citing) {
    return new Citation(key, issuer, year, year == 0 && citing != null ? citing.year() : 0);
  }

  /** Whether a document issued in {@code other} can be meant; 0 stands for an unknown year. */
  public boolean allowsYear(int other) {
    return other == 0 || (year == 0 ? latest == 0 || other <= latest : other == year);
  }

  public boolean isNumber() {
    return CitationKey.isNumber(key);
  }

  /** One term for all that it says; those of one key stand together in the order of terms. */
  public String term() {
    return prefix(key) + (issuer == null ? "" : issuer) + SEPARATOR + year + SEPARATOR + latest;
  }

  /** What the terms of all citations with {@code key} begin with. */
  public static String prefix(String key) {
    return key + SEPARATOR;
  }

  /** Reads what {@link #term} wrote. */
  public static Citation parse(String term) {
    String[] parts = term.split(String.valueOf(SEPARATOR), -1);
    return new Citation(
        parts[0],
        parts[1].isEmpty() ? null : parts[1],
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }
}
