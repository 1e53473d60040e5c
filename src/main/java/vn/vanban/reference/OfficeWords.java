package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanban.text.Letters;

/** Words that names of offices, of their fields and of those who hold them are made of. */
final class OfficeWords {

  /** Names of fields whose second syllable would end a name. */
  static final List<String> PAIRS =
      List.of(
          "giao thông",
          "hàng không",
          "truyền thông",
          "viễn thông",
          "thông tin",
          "tối cao",
          "cấp cao",
          "quản lý",
          "bảo vệ",
          "thương binh",
          "biên phòng",
          "bộ đội");

  /** What may stand in small letters behind "-", "và" or "&". */
  static final List<String> FIELDS =
      List.of(
          "vận tải",
          "truyền thông",
          "đào tạo",
          "đầu tư",
          "công nghệ",
          "môi trường",
          "thể thao",
          "du lịch",
          "tài chính",
          "thương binh",
          "xã hội",
          "phát triển nông thôn",
          "thương mại");

  /** Offices that one person holds. */
  static final List<String> TITLES =
      List.of(
          "bộ trưởng",
          "thứ trưởng",
          "chủ tịch",
          "phó chủ tịch",
          "thủ tướng",
          "phó thủ tướng",
          "bí thư",
          "phó bí thư",
          "giám đốc",
          "phó giám đốc",
          "tổng giám đốc",
          "phó tổng giám đốc",
          "cục trưởng",
          "phó cục trưởng",
          "tổng cục trưởng",
          "thống đốc",
          "chủ nhiệm",
          "tổng thanh tra",
          "tổng kiểm toán",
          "viện trưởng",
          "chánh án",
          "trưởng ban",
          "hiệu trưởng");

  /** Surnames that begin no place's name. */
  private static final Set<String> SURNAMES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
          "ngô", "dương", "lý", "trịnh", "đinh", "trương", "tô", "đào", "tạ", "vương", "phùng",
          "đoàn", "tăng", "lương", "thái", "triệu", "mai", "cao", "hồ", "hà");

  /** Fields that begin like a kind of document. */
  static final List<String> PLANNING =
      List.of(
          "kế hoạch và đầu tư",
          "kế hoạch - đầu tư",
          "kế hoạch đầu tư",
          "kế hoạch - tài chính",
          "kế hoạch tài chính",
          "kế hoạch tổng hợp",
          "quy hoạch");

  /** What ministries and departments are for; the names that begin alike stand longest first. */
  private static final List<String> FULL_MINISTRIES =
      List.of(
          "nội vụ",
          "tài chính",
          "quốc phòng",
          "công an",
          "ngoại giao",
          "tư pháp",
          "kế hoạch và đầu tư",
          "công thương",
          "nông nghiệp và phát triển nông thôn",
          "nông nghiệp và môi trường",
          "giao thông vận tải",
          "giao thông - vận tải",
          "giao thông",
          "xây dựng",
          "tài nguyên và môi trường",
          "thông tin và truyền thông",
          "thông tin truyền thông",
          "lao động - thương binh và xã hội",
          "lao động, thương binh và xã hội",
          "lao động thương binh và xã hội",
          "văn hóa, thể thao và du lịch",
          "văn hóa - thông tin",
          "văn hóa, thông tin",
          "khoa học và công nghệ",
          "giáo dục và đào tạo",
          "dân tộc và tôn giáo",
          "y tế");

  /** With "&" and a hyphen for "và", too; the longest of what begins alike stands first. */
  static final List<String> MINISTRIES =
      FULL_MINISTRIES.stream()
          .flatMap(name ->
              Stream.of(name, name.replace(" và ", " & "), name.replace(" và ", " - ")).distinct())
          .toList();

  /** Third and later syllables of fields of office. */
  static final List<String> FIELD_TAILS =
      List.of(
          "vận tải",
          "nông thôn",
          "nhân dân",
          "trung ương",
          "xã hội",
          "cao cấp",
          "chính trị",
          "thương mại",
          "tài chính");

  /** Committees that are named after their task. */
  static final List<String> STEERING =
      List.of(
          "ban chỉ đạo",
          "ban chỉ huy",
          "văn phòng ban chỉ đạo",
          "văn phòng thường trực ban chỉ đạo");

  /** Party bodies that secretaries lead. */
  static final List<String> COMMITTEES =
      List.of(
          "chi bộ", "đảng bộ", "đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy");

  static final List<String> WHOLE_COUNTRY = List.of("quốc gia", "trung ương");

  /** What a minister without a ministry is besides. */
  static final List<String> SECOND_OFFICES = List.of("chủ nhiệm", "trưởng ban", "tổng thanh tra");

  /** Joint circulars have up to six ministries. */
  private static final int MAX_JOINT = 8;

  private OfficeWords() {}

  /** One past "Tài chính - Bộ Y tế - Bộ Nội vụ" behind the "Bộ" that ends at {@code at}, or -1. */
  static int jointEnd(String text, int at) {
    int end = -1;
    int head = at;
    for (int ministries = 0; ministries < MAX_JOINT && head >= 0; ministries++) {
      int field = Words.matchAny(text, Words.gap(text, head), MINISTRIES);
      if (field < 0) {
        break;
      }
      end = field;
      int dash = Words.gap(text, end);
      boolean joins = dash < text.length() && Letters.isHyphen(text.charAt(dash));
      head = joins ? Words.match(text, Words.gap(text, dash + 1), "bộ") : -1;
    }
    return end;
  }

  /** One past the name of the person that begins at {@code at}, of at most five words. */
  static int personEnd(String text, int at) {
    int end = at;
    int next = at;
    for (int words = 0; words < 5 && Words.isCapital(text, next); words++) {
      end = Words.end(text, next);
      next = Words.gap(text, end);
      if (next != end + 1) {
        break;
      }
    }
    return end;
  }

  /** "Trần Văn An" behind an office: a surname and at least two more capitals. */
  static boolean isPerson(String text, int at) {
    int end = Words.end(text, at);
    if (!Words.isCapital(text, at) || !SURNAMES.contains(Letters.lower(text.substring(at, end)))) {
      return false;
    }
    int second = Words.gap(text, end);
    int third = Words.gap(text, Words.end(text, second));
    return second == end + 1 && Words.isCapital(text, second) && Words.isCapital(text, third);
  }
}
