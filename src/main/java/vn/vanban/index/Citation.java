package vn.vanban.index;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;

/**
 * What a reference names, as far as the citing document tells: number, issuer and date together are
 * a document's identity, a number alone is none.
 *
 * @param key as {@link CitationKey} gives it
 * @param issuer id of the authority; null where nothing tells
 * @param source how the issuer is known
 * @param issued as {@link DateColumn} has it; 0 where nothing tells
 * @param latest the year of the citing document, after which the cited one cannot have been issued;
 *     0 where that is unknown, or the date of issue is known
 */
public record Citation(String key, @Nullable String issuer, Source source, int issued, int latest) {

  /** How the issuer of a citation is known, surest first. */
  public enum Source {
    /** The text says so, or the symbol is that of one authority only. */
    WRITTEN,
    /** The symbol is that of an organ which every place has, and the document comes from there. */
    HOME,
    /** The same, but where the document comes from is only told by what it speaks of. */
    GUESSED;

    private char code() {
      return name().toLowerCase(Locale.ROOT).charAt(0);
    }

    private static Source of(char code) {
      for (var source : values()) {
        if (source.code() == code) {
          return source;
        }
      }
      throw new IllegalArgumentException("no source of an issuer: " + code);
    }
  }

  private static final char SEPARATOR = '\u001F';

  /**
   * @param issued the date beside the mention, or the year in its number
   * @param citing the date of the document that cites, a bound where {@code issued} is not known
   */
  static Citation of(
      String key,
      @Nullable String issuer,
      Source source,
      @Nullable PartialDate issued,
      @Nullable PartialDate citing) {
    return new Citation(
        key,
        issuer,
        source,
        issued == null ? 0 : DateColumn.of(issued),
        issued == null && citing != null ? citing.year() : 0);
  }

  /** Year of issue; 0 where nothing tells. */
  public int year() {
    return issued / 10_000;
  }

  /** Whether the day of issue is known. */
  public boolean hasDay() {
    return issued % 100 != 0;
  }

  /** Whether a document issued in {@code other} can be meant; 0 stands for an unknown year. */
  public boolean allowsYear(int other) {
    return other == 0 || (issued == 0 ? latest == 0 || other <= latest : other == year());
  }

  public boolean isNumber() {
    return CitationKey.isNumber(key);
  }

  /** One term for all that it says; those of one key stand together in the order of terms. */
  public String term() {
    String by = issuer == null ? "" : source.code() + issuer;
    return prefix(key) + by + SEPARATOR + issued + SEPARATOR + latest;
  }

  /** What the terms of all citations with {@code key} begin with. */
  public static String prefix(String key) {
    return key + SEPARATOR;
  }

  /** Reads what {@link #term} wrote. */
  public static Citation parse(String term) {
    String[] parts = term.split(String.valueOf(SEPARATOR), -1);
    boolean known = !parts[1].isEmpty();
    return new Citation(
        parts[0],
        known ? parts[1].substring(1) : null,
        known ? Source.of(parts[1].charAt(0)) : Source.WRITTEN,
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }
}
