package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.reference.Item.Mention;

/** Reads "Nghị định này", "Luật nói trên", "văn bản này". */
final class SelfParser {

  private static final List<String> POINTING =
      List.of(
          "này",
          "nói trên",
          "nêu trên",
          "kể trên",
          "trên đây",
          "vừa nêu",
          "đã nêu trên",
          "đã nêu",
          "nói ở trên",
          "nêu ở trên");

  /** What may follow "Kết luận trên"; other words make it "trên địa bàn", "trên cơ sở". */
  private static final List<String> AFTER_ABOVE =
      List.of("của", "được", "đã", "là", "có", "thì", "về", "và", "sẽ", "do", "vẫn", "cũng", "để");

  private static final Set<String> PLURALS =
      Set.of("các", "những", "hai", "ba", "bốn", "nhiều", "mọi", "số", "loại", "từng", "mỗi", "dự");

  private static final Set<String> LEVELS =
      Set.of("điều", "khoản", "điểm", "mục", "chương", "phần", "lục", "số", "và", "đến");

  private static final Set<DocumentKind> SURE =
      Set.of(
          DocumentKind.HIEN_PHAP,
          DocumentKind.LUAT,
          DocumentKind.BO_LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.NGHI_DINH,
          DocumentKind.NGHI_QUYET,
          DocumentKind.THONG_TU,
          DocumentKind.THONG_TU_LIEN_TICH,
          DocumentKind.CHI_THI,
          DocumentKind.SAC_LENH,
          DocumentKind.QUY_CHE,
          DocumentKind.DIEU_LE,
          DocumentKind.NGHI_QUYET_LIEN_TICH);

  /** These may be a building site or a deal as well. */
  private static final Set<DocumentKind> NEVER_SURE =
      Set.of(
          DocumentKind.DU_AN,
          DocumentKind.PHUONG_AN,
          DocumentKind.HOP_DONG,
          DocumentKind.BIEN_BAN,
          DocumentKind.QUY_HOACH,
          DocumentKind.CHIEN_LUOC,
          DocumentKind.LENH);

  /** What is said of a document and of nothing else that is decided or planned. */
  private static final List<String> OF_DOCUMENTS =
      List.of("có hiệu lực", "thay thế", "bãi bỏ", "quy định", "được ban hành", "áp dụng");

  private final String text;

  SelfParser(String text) {
    this.text = text;
  }

  /** The pointing mention whose kind's word stands at {@code at}, or null. */
  @Nullable Mention at(int at, @Nullable DocumentKind kind, int kindEnd) {
    int next = Words.gap(text, kindEnd);
    if (next == kindEnd || next >= text.length()) {
      return null;
    }
    char first = text.charAt(next);
    if ("ntkvđNTKVĐ".indexOf(first) < 0) {
      return null;
    }
    int end = kind == null ? Words.match(text, next, "này") : pointingEnd(next);
    String before = end < 0 ? null : Words.previous(text, at);
    boolean many = before != null && PLURALS.contains(before) || isCounted(at);
    return end < 0 || many
        ? null
        : new Mention(
            at, end, kind, new Naming.Self(isDoubtful(at, kind) && !isSpokenOf(kind, end)));
  }

  /** "Quyết định này có hiệu lực": only a document does so. */
  private boolean isSpokenOf(@Nullable DocumentKind kind, int end) {
    return kind == DocumentKind.QUYET_DINH
        && Words.matchAny(text, Words.gap(text, end), OF_DOCUMENTS) >= 0;
  }

  private int pointingEnd(int next) {
    int end = Words.matchAny(text, next, POINTING);
    if (end >= 0) {
      return end;
    }
    int above = Words.match(text, next, "trên");
    if (above < 0) {
      return -1;
    }
    int after = Words.gap(text, above);
    boolean stops = after >= text.length() || ".,;:)”\"".indexOf(text.charAt(after)) >= 0;
    return stops || Words.matchAny(text, after, AFTER_ABOVE) >= 0 ? above : -1;
  }

  /** "2 nghị định này", but not "khoản 2 Nghị định này". */
  private boolean isCounted(int at) {
    int end = Words.backOverSpace(text, at);
    int i = end;
    while (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    boolean figures = end < at && i < end && Character.isDigit(text.charAt(i));
    String before = figures ? Words.previous(text, i) : null;
    return before != null && !LEVELS.contains(before);
  }

  private boolean isDoubtful(int at, @Nullable DocumentKind kind) {
    boolean common =
        kind == DocumentKind.LUAT || kind == DocumentKind.QUY_CHE || kind == DocumentKind.DIEU_LE;
    if (common && !Words.isCapital(text, at)) {
      return true;
    }
    if (kind == null || SURE.contains(kind)) {
      return false;
    }
    int before = Words.backOverSpace(text, at);
    boolean inside = before > 0 && Words.isLetter(text.charAt(before - 1));
    return NEVER_SURE.contains(kind) || !inside || !Words.isCapital(text, at);
  }
}
