package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;

/** A document's kind: as its header names it, else as its number's symbol does. */
final class Kinds {

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
      return refined(named, symbol);
    }
    if (numbered != null) {
      return numbered;
    }
    boolean letter = head.addressed() || !head.letterhead().subject().isEmpty();
    if (letter && number != null && (symbol == null || "CV".equals(symbol) || isUnit(number))) {
      return DocumentKind.CONG_VAN;
    }
    var kinds = symbol == null ? List.<DocumentKind>of() : DocumentKind.ofSymbol(symbol);
    return kinds.size() == 1 ? kinds.getFirst() : null;
  }

  /** "THÔNG TƯ LIÊN TỊCH" is often printed on two lines. */
  private static DocumentKind refined(DocumentKind kind, @Nullable String symbol) {
    if (kind == DocumentKind.THONG_TU && "TTLT".equals(symbol)) {
      return DocumentKind.THONG_TU_LIEN_TICH;
    }
    return kind == DocumentKind.CHUONG_TRINH && "CTrHĐ".equals(symbol)
        ? DocumentKind.CHUONG_TRINH_HANH_DONG
        : kind;
  }

  /** In "5402/CT-CS" the first symbol is an office that is written like a kind. */
  private static boolean isUnit(DocumentNumber number) {
    return number.symbols().size() == 2 && !number.symbols().getFirst().equals(number.kindSymbol());
  }
}
