package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.text.Letters;

/** Tells a document's short number from a count: "Nghị quyết 5 năm", "kết luận 118 thùng". */
final class Counting {

  private static final Set<String> UNITS =
      Set.of(
          "tháng", "tuổi", "tuần", "quý", "giờ", "phút", "triệu", "tỷ", "tỉ", "nghìn", "ngàn",
          "trăm", "người", "điểm", "vấn", "nội", "nhiệm", "nhóm", "bước", "mục", "giải", "điều",
          "đơn", "xã", "huyện", "tỉnh", "dự", "trường", "vụ", "bị", "ha", "km", "đồng", "lần",
          "cấp", "bộ", "loại", "hộ", "công", "cán", "thành", "chức", "phường", "cơ", "tổ", "doanh",
          "cá", "khu", "số", "lô", "thùng", "chiếc", "con", "tấn", "kg", "luật", "nghị", "quyết",
          "văn", "thông", "chương", "đề", "lĩnh", "tiêu", "hành", "không", "kỳ", "ngành", "trang",
          "bản", "chiều", "dòng", "chữ", "thẻ");

  private static final List<String> FOLLOWING =
      List.of(
          "của",
          "ngày",
          "năm",
          "về",
          "do",
          "và",
          "đã",
          "thì",
          "là",
          "có",
          "được",
          "quy định",
          "phê duyệt",
          "điều chỉnh",
          "sửa đổi",
          "thay thế",
          "bãi bỏ",
          "ban hành",
          "hướng dẫn",
          "nêu",
          "nói trên",
          "trên",
          "này",
          "để",
          "cho",
          "cũng",
          "sẽ",
          "vẫn",
          "còn",
          "giao",
          "yêu cầu",
          "xác định",
          "khẳng định",
          "giải thích",
          "chỉ rõ",
          "theo",
          "tại",
          "trong",
          "với",
          "như",
          "ra đời",
          "mới",
          "từ",
          "nhằm",
          "thành lập",
          "công nhận",
          "triển khai",
          "gồm",
          "tiêu chí",
          "hiện",
          "vừa",
          "bị",
          "không",
          "chưa",
          "ra",
          "vào",
          "thông qua",
          "(");

  private Counting() {}

  /** Whether the word at {@code at} is something that is counted. */
  static boolean countsAt(String text, int at) {
    int end = Words.end(text, at);
    if (end == at) {
      return false;
    }
    if (Words.match(text, at, "năm") >= 0 || Words.match(text, at, "ngày") >= 0) {
      int next = Words.gap(text, end);
      return next >= text.length() || !Letters.isDigit(text.charAt(next));
    }
    return UNITS.contains(Letters.lower(text.substring(at, end)))
        && Words.match(text, at, "thành lập") < 0
        && Words.match(text, at, "không ") < 0
        && Words.match(text, at, "quyết định") < 0
        && Words.match(text, at, "thông qua") < 0
        && Words.match(text, at, "công bố") < 0
        && Words.match(text, at, "bị ") < 0;
  }

  /** Whether "của", "về" or a date leads from a number to who made it, or to its subject. */
  static boolean leadsOn(String text, int end) {
    int next = Words.gap(text, end);
    int day = Words.match(text, next, "ngày");
    int figure = day < 0 ? -1 : Words.gap(text, day);
    boolean dated = figure >= 0 && figure < text.length() && Letters.isDigit(text.charAt(figure));
    return dated || Words.matchAny(text, next, List.of("của", "về")) >= 0;
  }

  /** Whether what stands at {@code end} may follow a number: a mark, "của", a date. */
  static boolean endsNumber(String text, int end) {
    int next = Words.gap(text, end);
    return next >= text.length()
        || ".,;:)”\"\n".indexOf(text.charAt(next)) >= 0
        || Words.matchAny(text, next, FOLLOWING) >= 0;
  }
}
