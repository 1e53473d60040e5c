package vn.vanban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document's number (số, ký hiệu): {@code 73/2023/NĐ-CP}, {@code 14-KL/TW}.
 *
 * @param text canonical: official capitals, no spaces, plain hyphens, TƯ as TW, digits as written
 * @param ordinal the leading number with its suffix, as written: {@code 02}, {@code 30a}
 * @param year the year between the ordinal and the symbols, or null where there is none
 * @param symbols what follows, in order and official capitals: {@code [NĐ, CP]}
 */
public record DocumentNumber(
    String text, String ordinal, @Nullable String year, List<String> symbols) {

  public DocumentNumber {
    symbols = List.copyOf(symbols);
  }

  /**
   * Reads a number written in any way, with or without a kind or "số" before it, alone in {@code
   * text}.
   */
  public static Optional<DocumentNumber> parse(CharSequence text) {
    return NumberScanner.only(text);
  }

  /**
   * What two writings of one number share: no leading zeros, capitals, separators alike, no
   * ampersand. Đ stays apart from D: {@code 05-HD/TW} and {@code 05-HĐ/TW} differ.
   */
  public String key() {
    var parts = new ArrayList<String>();
    parts.add(withoutLeadingZeros(ordinal));
    if (year != null) {
      parts.add(year);
    }
    for (var symbol : symbols) {
      parts.add(symbol.replace("&", ""));
    }
    return String.join("-", parts).toUpperCase(Locale.ROOT);
  }

  /** The first symbol that names a kind, in official capitals, or null where none does. */
  public @Nullable String kindSymbol() {
    return Symbols.firstKind(symbols);
  }

  /** The first symbol that does not name the kind; null where there is none. */
  public @Nullable String issuerSymbol() {
    String kind = kindSymbol();
    for (var symbol : symbols) {
      if (!symbol.equals(kind)) {
        return symbol;
      }
    }
    return null;
  }

  /** Party where an issuer of the Party's is in it, else State. */
  public Family family() {
    return symbols.stream().anyMatch(Symbols::isPartyIssuer) ? Family.PARTY : Family.STATE;
  }

  private static String withoutLeadingZeros(String ordinal) {
    int i = 0;
    while (i + 1 < ordinal.length()
        && ordinal.charAt(i) == '0'
        && Character.isDigit(ordinal.charAt(i + 1))) {
      i++;
    }
    return ordinal.substring(i);
  }
}
