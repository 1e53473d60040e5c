package vn.vanban.ingest.header;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;

/** A document's kind: as its header names it, else as its number's symbol does. */
final class Kinds {

  /** Symbols of what several bodies issue: liên tịch, liên bộ, liên ngành. */
  private static final Set<String> JOINT = Set.of("TTLT", "NQLT", "TTLB", "TTLN", "LT", "LB", "LN");

  private Kinds() {}

  static @Nullable DocumentKind of(OfficialHead head, OfficialHead certified) {
    DocumentNumber number = certified.letterhead().number();
    DocumentKind named = head.naming().kind();
    DocumentKind numbered = certified.letterhead().numberedKind();
    String symbol = number == null ? null : number.kindSymbol();
    if ("VBHN".equals(symbol)) {
      return DocumentKind.VAN_BAN_HOP_NHAT;
    }
    if (named != null) {
      return refined(named, number);
    }
    if (numbered != null) {
      return numbered;
    }
    boolean letter = head.addressed() || !head.letterhead().subject().isEmpty();
    if (number == null && head.addressed() && !head.letterhead().subject().isEmpty()) {
      return DocumentKind.CONG_VAN;
    }
    boolean office = number != null && (isUnit(number) || head.addressed() && isOffice(number));
    if (letter && number != null && (symbol == null || "CV".equals(symbol) || office)) {
      return DocumentKind.CONG_VAN;
    }
    var kinds = symbol == null ? List.<DocumentKind>of() : DocumentKind.ofSymbol(symbol);
    // A Party programme is CTr.
    boolean one =
        kinds.size() == 1
            || "CT".equals(symbol)
            || number != null && isOfState(number) && !kinds.isEmpty();
    return one ? kinds.getFirst() : null;
  }

  /** Where the Party writes QĐ, TT and CT for two kinds each, the State means the first. */
  private static boolean isOfState(DocumentNumber number) {
    boolean old = number.symbols().size() == 1 && number.family() != Family.PARTY;
    return old || number.family() == Family.STATE && number.symbols().size() > 1;
  }

  /** "THÔNG TƯ LIÊN TỊCH" is often printed on two lines. */
  private static DocumentKind refined(DocumentKind kind, @Nullable DocumentNumber number) {
    String symbol = number == null ? null : number.kindSymbol();
    if (kind == DocumentKind.THONG_TU && number != null && isJoint(number)) {
      return DocumentKind.THONG_TU_LIEN_TICH;
    }
    return kind == DocumentKind.CHUONG_TRINH && "CTrHĐ".equals(symbol)
        ? DocumentKind.CHUONG_TRINH_HANH_DONG
        : kind;
  }

  static boolean isJoint(DocumentNumber number) {
    return number.symbols().stream().anyMatch(JOINT::contains);
  }

  /** "342/CT-HTr", from a tax office: a directive's second symbol is that of a body. */
  private static boolean isOffice(DocumentNumber number) {
    return number.symbols().size() == 2
        && number.symbols().getFirst().equals("CT")
        && number.symbols().getLast().chars().anyMatch(Character::isLowerCase);
  }

  /** In "5402/CT-CS" the first symbol is an office that is written like a kind. */
  private static boolean isUnit(DocumentNumber number) {
    return number.symbols().size() == 2 && !number.symbols().getFirst().equals(number.kindSymbol());
  }
}
