package vn.vanban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * The symbols inside document numbers: kinds and issuers, in their official capitals. A ministry or
 * a local office that is not listed still makes a number; it is only less sure of itself.
 */
final class Symbols {

  private static final List<String> PARTY_ISSUERS =
      List.of(
          "TW VPTW BTCTW UBKTTW BTGTW BDVTW BNCTW BTGDVTW BCSCLTW BKTTW BĐNTW BCĐTW HĐLLTW HVCTQG",
          "TU HU QU ThU TXU ĐU CB ĐUK BTVTU BTCTU BTGTU UBKTTU VPTU BDVTU BNCTU BTGDVTU BTCHU",
          "BTGHU UBKTHU VPHU BTCQU UBKTQU VPQU BTCĐU UBKTĐU VPĐU BCSĐ BCSĐCP ĐĐ TĐTN QUTW");

  private static final List<String> STATE_ISSUERS =
      List.of(
          "QH UBTVQH HĐNN CTN VPCTN CP TTg VPCP VPQH HĐBT HĐND UBND UBHC TTHĐND VPUBND HĐTP TANDTC",
          "TATC VKSNDTC VKSTC KTNN TTCP BNV BTC BGDĐT BTP BCA BQP BKHĐT BTNMT BTTTT BYT BLĐTBXH",
          "BNNPTNT BNN BNN&PTNT BGTVT BXD BCT BKHCN BKHCNMT BVHTTDL BVHTT BNG BNNMT BDTTG UBDT",
          "NHNN TLĐ MTTW UBTWMTTQVN MTTQ BHXH BHXHVN TCT TCHQ TCTK TCTHADS TWĐTN BTTTTT BTS BCN",
          "BTM BKH BNVCP TGCP LB UBCKNN UBTDTT UBQGDS TCDL BNNPTNT-BTC SNV STC STP SXD SYT SGDĐT",
          "SCT SKHĐT SNN SNNMT STNMT SGTVT STTTT SKHCN SVHTT SVHTTDL SLĐTBXH BQL TTr",
          "BBCVT UBDSGĐTE DSGĐTE BTCCBCP TCCP HĐCP TCBĐ TCĐC TTNN UBDTMN UBKHNN GDĐT GTVT LĐTBXH"
              + " VHTT UB");

  /** One symbol alone makes a number of these: Decree 43-CP, Sắc lệnh 47/SL, Luật 45/2019/QH14. */
  private static final Set<String> ALONE = Set.of("CP", "TTg", "HĐBT", "SL", "QH", "UBTVQH", "CTN");

  private static final Set<String> WITHOUT_PARTS = Set.of("CP", "TTg", "UBND", "HĐND");

  private static final char FIRST_CYRILLIC = '\u0400';

  private static final Set<String> KINDS = new HashSet<>();
  private static final Set<String> PARTY = new HashSet<>();
  private static final Map<String, String> OFFICIAL = new HashMap<>();
  private static final Map<String, String> OFFICIAL_OF_FOLDED = new HashMap<>();

  static {
    for (var kind : DocumentKind.values()) {
      KINDS.addAll(kind.symbols());
    }
    var all = new ArrayList<String>(KINDS);
    for (var line : PARTY_ISSUERS) {
      PARTY.addAll(List.of(line.split(" ", -1)));
    }
    all.addAll(PARTY);
    for (var line : STATE_ISSUERS) {
      all.addAll(List.of(line.split(" ", -1)));
    }
    for (var symbol : all) {
      OFFICIAL.put(Letters.lower(symbol), symbol);
    }
    for (var symbol : all) {
      OFFICIAL_OF_FOLDED.putIfAbsent(Letters.fold(symbol), symbol);
    }
  }

  private Symbols() {}

  static boolean isKind(String official) {
    return KINDS.contains(official);
  }

  /** The first of {@code officials} that names a kind, or null. */
  static @Nullable String firstKind(List<String> officials) {
    for (var official : officials) {
      if (isKind(official)) {
        return official;
      }
    }
    return null;
  }

  static boolean isPartyIssuer(String official) {
    return PARTY.contains(official);
  }

  /** Whether a symbol may stand alone after the ordinal; a term's number at its end is let go. */
  static boolean standsAlone(String official) {
    return ALONE.contains(withoutTerm(official));
  }

  /** Issuers whose symbol bears no number: neither a term, as QH15 does, nor an office's. */
  static boolean isWithoutParts(String written) {
    String official = official(written);
    return PARTY.contains(official) || WITHOUT_PARTS.contains(official);
  }

  static boolean isKnown(String official) {
    return OFFICIAL.containsKey(Letters.lower(withoutTerm(official)));
  }

  /**
   * The official writing of a symbol: capitals, TƯ as TW, Cyrillic look-alikes as Latin, Đ restored
   * where the spelling without it is no known symbol.
   */
  static String official(String written) {
    String latin = latin(written);
    String stem = withoutTerm(latin);
    String term = latin.substring(stem.length());
    String known = lookUp(stem);
    if (known != null) {
      return known + term;
    }
    boolean allLower = latin.equals(Letters.lower(latin));
    return allLower ? latin.toUpperCase(Locale.ROOT) : latin;
  }

  private static @Nullable String lookUp(String stem) {
    String lower = Letters.lower(stem);
    // "Tư" with one capital begins a word ("Nghị quyết 3 - Tư duy"); TƯ and tư are TW.
    if (lower.endsWith("tư") && !stem.endsWith("Tư")) {
      lower = lower.substring(0, lower.length() - 1) + "w";
    }
    String exact = OFFICIAL.get(lower);
    // Only plain letters may be missing a mark: "TƯ" is TW above and never tỉnh ủy's TU.
    return exact != null || !lower.equals(Letters.fold(lower))
        ? exact
        : OFFICIAL_OF_FOLDED.get(lower);
  }

  /** Without the number of a term of office: QH14 → QH. */
  private static String withoutTerm(String symbol) {
    int end = symbol.length();
    while (end > 0 && Character.isDigit(symbol.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? symbol : symbol.substring(0, end);
  }

  private static String latin(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (latin(written.charAt(i)) != written.charAt(i)) {
        return latinThroughout(written);
      }
    }
    return written;
  }

  private static String latinThroughout(String written) {
    var out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      out.append(latin(written.charAt(i)));
    }
    return out.toString();
  }

  private static char latin(char c) {
    if (c < FIRST_CYRILLIC) {
      return c == '\u00D0' || c == '\u0189' ? 'Đ' : c == '\u00F0' ? 'đ' : c;
    }
    int at = "АВЕЅІКМНОРСТУХавеѕікмнорстух".indexOf(c);
    return at < 0 ? c : "ABESIKMHOPCTYXabesikmhopctyx".charAt(at);
  }
}
