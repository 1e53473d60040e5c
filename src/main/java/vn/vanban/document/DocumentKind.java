package vn.vanban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanban.text.Letters;

/**
 * Kinds of document, with the symbols that name them inside a number. {@link #toString()} is the
 * Vietnamese name in lower case, which is also the kind's code in answers.
 */
public enum DocumentKind {
  HIEN_PHAP("hiến pháp"),
  BO_LUAT("bộ luật"),
  LUAT("luật", "L", "LCT"),
  PHAP_LENH("pháp lệnh", "PL", "LCTHĐNN"),
  LENH("lệnh", "L"),
  SAC_LENH("sắc lệnh", "SL"),
  SAC_LUAT("sắc luật"),
  NGHI_QUYET_LIEN_TICH("nghị quyết liên tịch", "NQLT"),
  NGHI_QUYET("nghị quyết", "NQ"),
  NGHI_DINH("nghị định", "NĐ"),
  THONG_TU_LIEN_TICH("thông tư liên tịch", "TTLT", "TTLB"),
  THONG_TU("thông tư", "TT"),
  THONG_TRI("thông tri", "TT"),
  QUYET_DINH("quyết định", "QĐ"),
  QUY_DINH("quy định", "QĐ", "QĐi"),
  QUY_CHE("quy chế", "QC"),
  CHI_THI("chỉ thị", "CT"),
  KET_LUAN("kết luận", "KL"),
  HUONG_DAN("hướng dẫn", "HD"),
  KE_HOACH("kế hoạch", "KH"),
  CHUONG_TRINH_HANH_DONG("chương trình hành động", "CTr", "CTrHĐ", "CTHĐ"),
  CHUONG_TRINH("chương trình", "CTr", "CT"),
  DE_AN("đề án", "ĐA"),
  DU_AN("dự án", "DA"),
  PHUONG_AN("phương án", "PA"),
  BAO_CAO("báo cáo", "BC"),
  THONG_BAO("thông báo", "TB"),
  THONG_CAO("thông cáo", "TC"),
  TO_TRINH("tờ trình", "TTr"),
  CONG_VAN("công văn", "CV"),
  CONG_DIEN("công điện", "CĐ"),
  BIEN_BAN("biên bản", "BB"),
  HOP_DONG("hợp đồng", "HĐ"),
  VAN_BAN_HOP_NHAT("văn bản hợp nhất", "VBHN"),
  DIEU_LE("điều lệ"),
  CHIEN_LUOC("chiến lược"),
  QUY_HOACH("quy hoạch"),
  GIAY_MOI("giấy mời", "GM");

  private static final Map<String, DocumentKind> BY_NAME = new HashMap<>();
  private static final Map<String, List<DocumentKind>> BY_SYMBOL = new HashMap<>();

  static {
    for (var kind : values()) {
      BY_NAME.put(kind.label, kind);
      BY_NAME.put(Letters.fold(kind.label), kind);
      for (var symbol : kind.symbols) {
        var kinds = new ArrayList<>(BY_SYMBOL.getOrDefault(symbol, List.of()));
        kinds.add(kind);
        BY_SYMBOL.put(symbol, List.copyOf(kinds));
      }
    }
  }

  private final String label;
  private final List<String> symbols;

  DocumentKind(String label, String... symbols) {
    this.label = label;
    this.symbols = List.of(symbols);
  }

  /** Symbols in a number that stand for this kind, in official capitals; empty for some. */
  public List<String> symbols() {
    return symbols;
  }

  /** The kind of that name, with or without accents, in any case and spacing. */
  public static Optional<DocumentKind> named(CharSequence name) {
    String lower = Letters.lower(Letters.collapseSpaces(name));
    return Optional.ofNullable(BY_NAME.get(lower));
  }

  /** The kinds a symbol may stand for; several where Party and State differ (QĐ, TT). */
  public static List<DocumentKind> ofSymbol(String symbol) {
    return BY_SYMBOL.getOrDefault(symbol, List.of());
  }

  @Override
  public String toString() {
    return label;
  }
}
