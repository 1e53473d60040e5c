package vn.vanban.reference;

import java.util.List;

/** Tells people who act and have no name of an office from things that are done. */
final class People {

  /** Those who always act themselves. */
  private static final List<String> PEOPLE =
      List.of(
          "mỗi cán bộ",
          "cán bộ",
          "người lao động",
          "người sử dụng",
          "người nộp thuế",
          "người bị",
          "cá nhân",
          "khách hàng",
          "nhà đầu tư",
          "nhà thầu",
          "chủ đầu tư",
          "đảng viên",
          "công chức",
          "nhân dân",
          "người dân",
          "nông dân",
          "doanh nghiệp",
          "học sinh",
          "giáo viên",
          "tôi",
          "chúng tôi",
          "chúng ta",
          "bà con");

  private static final List<String> QUANTIFIERS =
      List.of("các", "mỗi", "mọi", "từng", "cả", "toàn thể", "nhiều", "một số");

  /** What is done, not who does it. */
  private static final List<String> THINGS =
      List.of(
          "nội dung",
          "quy",
          "chính sách",
          "dự",
          "văn",
          "nhiệm vụ",
          "giải pháp",
          "vấn đề",
          "hồ sơ",
          "thủ tục",
          "công tác",
          "công trình",
          "chỉ",
          "mức",
          "hoạt động",
          "trường hợp",
          "hành vi",
          "nghị",
          "luật",
          "thông",
          "quyết",
          "kết",
          "kế hoạch",
          "chương",
          "đề",
          "điều",
          "khoản",
          "mục",
          "biện pháp",
          "lĩnh vực",
          "nơi",
          "mặt",
          "năm",
          "tháng",
          "ngày",
          "lần",
          "vụ",
          "việc",
          "tiêu",
          "yêu cầu",
          "bước",
          "cách",
          "mô hình",
          "kết quả",
          "khâu",
          "loại",
          "khó khăn",
          "nước");

  private static final List<String> SOME =
      List.of("một số", "nhiều", "các", "những", "mỗi", "mọi", "toàn thể", "một bộ phận");

  private final String text;

  People(String text) {
    this.text = text;
  }

  /** "người dân", "các ngân hàng", "cả hệ thống chính trị", but not "các nội dung". */
  boolean areAt(int at) {
    int some = Words.matchAny(text, at, QUANTIFIERS);
    int noun = some < 0 ? at : Words.gap(text, some);
    return Words.matchAny(text, noun, PEOPLE) >= 0
        || some >= 0
            && Words.isLetter(text.charAt(Math.min(noun, text.length() - 1)))
            && Words.matchAny(text, noun, THINGS) < 0;
  }

  /** One past "một số đảng viên" at {@code at}, or -1 where no people are named there. */
  int endAt(int at) {
    int some = Words.matchAny(text, at, SOME);
    return Words.matchAny(text, some < 0 ? at : Words.gap(text, some), PEOPLE);
  }
}
