package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * A body's name in capitals → in usual case: by the names that every document spells alike, else as
 * the document itself writes it elsewhere, else by the rule for bodies (a capital for the field's
 * first syllable and after each "và", comma or dash).
 */
final class NameCase {

  private static final List<String> KNOWN =
      List.of(
          "Ủy ban nhân dân",
          "Hội đồng nhân dân",
          "Chính phủ",
          "Thủ tướng Chính phủ",
          "Văn phòng Chính phủ",
          "Phủ Thủ tướng",
          "Hội đồng Chính phủ",
          "Hội đồng Bộ trưởng",
          "Hội đồng Nhà nước",
          "Quốc hội",
          "Văn phòng Quốc hội",
          "Ủy ban Thường vụ Quốc hội",
          "Chủ tịch nước",
          "Bộ Chính trị",
          "Ban Bí thư",
          "Ban Chấp hành Trung ương",
          "Ban Chấp hành Đảng bộ",
          "Ban Chấp hành",
          "Ban Thường vụ",
          "Tỉnh ủy",
          "Thành ủy",
          "Huyện ủy",
          "Quận ủy",
          "Thị ủy",
          "Đảng ủy",
          "Đảng bộ",
          "Chi bộ",
          "Ban Tổ chức",
          "Ban Tuyên giáo",
          "Ban Tuyên giáo và Dân vận",
          "Ban Dân vận",
          "Ban Nội chính",
          "Ủy ban Kiểm tra",
          "Văn phòng",
          "Trung ương Đảng",
          "Trung ương",
          "Tòa án nhân dân",
          "Tòa án nhân dân tối cao",
          "Hội đồng Thẩm phán",
          "Viện kiểm sát nhân dân",
          "Viện kiểm sát nhân dân tối cao",
          "Kiểm toán nhà nước",
          "Ngân hàng Nhà nước Việt Nam",
          "Ngân hàng Nhà nước",
          "Thanh tra Chính phủ",
          "Bảo hiểm xã hội Việt Nam",
          "Việt Nam",
          "Việt Nam Dân chủ Cộng hòa",
          "Mặt trận Tổ quốc Việt Nam",
          "Ủy ban Trung ương",
          "Tổng Liên đoàn Lao động Việt Nam",
          "Ủy ban Dân tộc",
          "Chủ tịch",
          "Khối",
          "Bộ trưởng",
          "Bộ Công Thương",
          "Sở Công Thương",
          "Công Thương");

  /** Fields of ministries and departments. */
  private static final List<String> FIELDS =
      List.of(
          "Nội vụ",
          "Tài chính",
          "Giáo dục và Đào tạo",
          "Kế hoạch và Đầu tư",
          "Tài nguyên và Môi trường",
          "Nông nghiệp và Phát triển nông thôn",
          "Nông nghiệp và Môi trường",
          "Lao động - Thương binh và Xã hội",
          "Văn hóa, Thể thao và Du lịch",
          "Thông tin và Truyền thông",
          "Khoa học và Công nghệ",
          "Giao thông vận tải",
          "Xây dựng",
          "Công Thương",
          "Y tế",
          "Tư pháp",
          "Công an",
          "Quốc phòng",
          "Ngoại giao",
          "Dân tộc và Tôn giáo");

  private static final Set<String> LEVELS =
      Set.of("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu");

  private static final Set<String> COMMITTEES =
      Set.of("tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy");

  /** Folded words → which of them take a capital. */
  private static final Map<String, boolean[]> MASKS = masks();

  private static final int LONGEST_KNOWN = 8;

  private NameCase() {}

  /**
   * @param capitals the name in capitals
   * @param text the document, where the name may stand in usual case
   * @param place where it was signed: a proper name that may be part of the body's
   */
  static String of(String capitals, String text, @Nullable String place) {
    String expanded = expand(capitals);
    String[] words = expanded.toLowerCase(Locale.ROOT).split(" ", -1);
    var known = new boolean[words.length];
    var upper = known(words, known);
    if (!allTrue(known)) {
      String written = writtenIn(text, expanded);
      if (written != null) {
        return Capitals.first(written);
      }
      byRule(words, known, upper, place);
    }
    for (int i = 0; i < words.length; i++) {
      if (upper[i]) {
        words[i] = Capitals.first(words[i]);
      }
    }
    return Capitals.first(String.join(" ", words));
  }

  private static String expand(String capitals) {
    String name = " " + Letters.collapseSpaces(capitals) + " ";
    return name.replace(" UBND ", " ỦY BAN NHÂN DÂN ")
        .replace(" HĐND ", " HỘI ĐỒNG NHÂN DÂN ")
        .replace(" TP.", " THÀNH PHỐ ")
        .replace("  ", " ")
        .replace(" TP ", " THÀNH PHỐ ")
        .strip();
  }

  /** Marks the words of known names, and the proper names behind a level of administration. */
  private static boolean[] known(String[] words, boolean[] known) {
    var upper = new boolean[words.length];
    boolean proper = false;
    int i = 0;
    while (i < words.length) {
      int length = Math.min(LONGEST_KNOWN, words.length - i);
      while (length > 0 && !isKnown(words, i, length)) {
        length--;
      }
      if (length > 0) {
        String key = key(words, i, length);
        boolean[] mask = MASKS.get(key);
        for (int j = 0; j < length; j++) {
          known[i + j] = true;
          upper[i + j] = mask != null && mask[j];
        }
        proper = LEVELS.contains(key) || COMMITTEES.contains(key);
        i += length;
      } else {
        known[i] = proper || !Character.isLetter(words[i].charAt(0));
        upper[i] = proper;
        i++;
      }
    }
    return upper;
  }

  private static boolean isKnown(String[] words, int from, int length) {
    String key = key(words, from, length);
    return MASKS.containsKey(key) || LEVELS.contains(key);
  }

  private static String key(String[] words, int from, int length) {
    return Letters.fold(String.join(" ", Arrays.copyOfRange(words, from, from + length)));
  }

  private static void byRule(
      String[] words, boolean[] known, boolean[] upper, @Nullable String place) {
    var proper = place == null ? List.<String>of() : List.of(Letters.fold(place).split(" ", -1));
    boolean starts = true;
    for (int i = 0; i < words.length; i++) {
      if (!known[i]) {
        boolean joins = words[i].equals("và");
        upper[i] = !joins && (starts || i == 1 || isProper(words, i, proper));
        starts = joins || words[i].endsWith(",");
      } else {
        starts = words[i].length() == 1 || words[i].endsWith(",");
      }
    }
  }

  private static boolean isProper(String[] words, int at, List<String> proper) {
    return proper.size() > 1 && proper.contains(Letters.fold(words[at]));
  }

  /** The first spelling of {@code capitals} in {@code text} that has small letters. */
  private static @Nullable String writtenIn(String text, String capitals) {
    String wanted = Letters.lower(capitals);
    char first = wanted.charAt(0);
    for (int i = 0; i + wanted.length() <= text.length(); i++) {
      if (Letters.lower(text.charAt(i)) == first && matches(text, i, wanted)) {
        String written = text.substring(i, i + wanted.length());
        if (!Capitals.areAll(written)) {
          return Letters.collapseSpaces(written);
        }
      }
    }
    return null;
  }

  private static boolean matches(String text, int at, String wanted) {
    for (int j = 0; j < wanted.length(); j++) {
      char c = Letters.lower(text.charAt(at + j));
      if (c != wanted.charAt(j) && !(c == '\n' && wanted.charAt(j) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static boolean allTrue(boolean[] flags) {
    for (var flag : flags) {
      if (!flag) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, boolean[]> masks() {
    var names = new ArrayList<>(KNOWN);
    for (var field : FIELDS) {
      names.add("Bộ " + field);
      names.add("Sở " + field);
    }
    Map<String, boolean[]> masks = new HashMap<>();
    for (var name : names) {
      String[] words = name.split(" ", -1);
      var mask = new boolean[words.length];
      for (int i = 0; i < words.length; i++) {
        mask[i] = Character.isUpperCase(words[i].charAt(0));
      }
      masks.put(Letters.fold(name), mask);
    }
    return Map.copyOf(masks);
  }
}
