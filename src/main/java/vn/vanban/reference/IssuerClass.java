package vn.vanban.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Coarse classes of issuers, told from a name and from a symbol alike. */
enum IssuerClass {
  CENTRAL_PARTY,
  LOCAL_PARTY,
  STANDING_COMMITTEE,
  NATIONAL_ASSEMBLY,
  PRIME_MINISTER,
  GOVERNMENT,
  COUNCIL,
  COMMITTEE;

  /** The class a symbol stands for, without the term's number; null where it tells nothing. */
  static @Nullable IssuerClass ofSymbol(String symbol) {
    int end = symbol.length();
    while (end > 0 && Letters.isDigit(symbol.charAt(end - 1))) {
      end--;
    }
    return switch (symbol.substring(0, end)) {
      case "TW" -> CENTRAL_PARTY;
      case "TU", "HU", "QU", "ThU", "TXU" -> LOCAL_PARTY;
      case "QH" -> NATIONAL_ASSEMBLY;
      case "UBTVQH" -> STANDING_COMMITTEE;
      case "TTg" -> PRIME_MINISTER;
      case "CP" -> GOVERNMENT;
      case "HĐND" -> COUNCIL;
      case "UBND" -> COMMITTEE;
      default -> null;
    };
  }

  /** The class of an issuer as written; null where the words tell nothing. */
  static @Nullable IssuerClass ofName(String name) {
    String words = Letters.fold(Letters.collapseSpaces(name));
    if (startsWithAny(words, List.of("bo chinh tri", "ban bi thu"))
        || words.contains("trung uong") && !words.contains("dang bo")) {
      return CENTRAL_PARTY;
    }
    if (words.contains("thuong vu quoc hoi") || words.equals("ubtvqh")) {
      return STANDING_COMMITTEE;
    }
    if (words.startsWith("quoc hoi")) {
      return NATIONAL_ASSEMBLY;
    }
    if (words.startsWith("thu tuong")) {
      return PRIME_MINISTER;
    }
    if (words.startsWith("chinh phu")) {
      return GOVERNMENT;
    }
    if (startsWithAny(words, List.of("hoi dong nhan dan", "hdnd"))) {
      return COUNCIL;
    }
    if (startsWithAny(
        words, List.of("uy ban nhan dan", "ubnd", "chu tich ubnd", "chu tich uy ban nhan dan"))) {
      return COMMITTEE;
    }
    boolean local =
        List.of("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang bo").stream()
            .anyMatch(words::contains);
    return local && !words.contains("trung uong") ? LOCAL_PARTY : null;
  }

  private static boolean startsWithAny(String words, List<String> prefixes) {
    return prefixes.stream().anyMatch(words::startsWith);
  }
}
