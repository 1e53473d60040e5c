package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.text.Letters;

/** Which body issued a document, from the lines in capitals above its number. */
final class IssuerName {

  /** First words of a body's name, lower case. Other lines go on with the name above them. */
  private static final List<String> STARTS =
      List.of(
          "bộ",
          "sở",
          "ủy ban",
          "ubnd",
          "hội đồng",
          "hđnd",
          "chính phủ",
          "quốc hội",
          "thủ tướng",
          "chủ tịch",
          "cơ quan",
          "văn phòng",
          "ban",
          "cục",
          "tổng cục",
          "chi cục",
          "vụ",
          "viện",
          "tòa án",
          "kiểm toán",
          "ngân hàng",
          "bảo hiểm",
          "thanh tra",
          "tỉnh ủy",
          "thành ủy",
          "huyện ủy",
          "quận ủy",
          "thị ủy",
          "đảng ủy",
          "đảng bộ",
          "đảng đoàn",
          "chi bộ",
          "mặt trận",
          "liên đoàn",
          "tổng liên đoàn",
          "đoàn",
          "hội",
          "trường",
          "đại học",
          "học viện",
          "trung tâm",
          "công ty",
          "tổng công ty",
          "tập đoàn",
          "kho bạc",
          "công an",
          "phòng",
          "thuế",
          "tổng thanh tra",
          "liên hiệp",
          "liên minh",
          "đài",
          "thường trực");

  /** First words that nothing else is spelt like where a scan lost their marks. */
  private static final List<String> UNMARKED =
      List.of("tong cuc", "uy ban nhan dan", "hoi dong nhan dan", "van phong", "cuc thue");

  /** Bodies whose name is complete only with that of the committee they serve. */
  private static final List<String> SERVING =
      List.of(
          "ban to chuc",
          "ban tuyen giao",
          "ban dan van",
          "ban noi chinh",
          "uy ban kiem tra",
          "van phong",
          "ban tuyen giao va dan van",
          "ban kinh te",
          "ban can su dang");

  /** Organs of the Central Committee, by their symbol in a number. */
  private static final Map<String, String> ORGANS =
      Map.of(
          "BTGTW", "Ban Tuyên giáo Trung ương",
          "BTCTW", "Ban Tổ chức Trung ương",
          "BDVTW", "Ban Dân vận Trung ương",
          "BNCTW", "Ban Nội chính Trung ương",
          "BKTTW", "Ban Kinh tế Trung ương",
          "UBKTTW", "Ủy ban Kiểm tra Trung ương",
          "VPTW", "Văn phòng Trung ương");

  private static final List<String> PARTY =
      List.of(
          "ban chap hanh trung uong",
          "ban chap hanh dang bo",
          "bo chinh tri",
          "ban bi thu",
          "tinh uy",
          "thanh uy",
          "huyen uy",
          "quan uy",
          "thi uy",
          "dang uy");

  private IssuerName() {}

  /** Whether {@code name} is that of a central body of the Party, or of a committee. */
  static boolean isOfParty(String name) {
    String folded = Letters.fold(name);
    return PARTY.stream().anyMatch(folded::startsWith);
  }

  /** The organ of the Central Committee that a number names, in usual case; or null. */
  static @Nullable String ofPartySymbol(@Nullable DocumentNumber number) {
    return number == null || number.symbols().isEmpty()
        ? null
        : ORGANS.get(number.symbols().getLast());
  }

  /**
   * @param lines from top to bottom, in capitals
   * @param joint whether several bodies issued it together
   * @return in capitals still, or null where {@code lines} name no body
   */
  static @Nullable String of(List<String> lines, boolean joint) {
    var bodies = new ArrayList<String>();
    for (var line : lines.stream().flatMap(line -> parted(line).stream()).toList()) {
      boolean goesOn = !bodies.isEmpty() && goesOn(bodies.getLast(), line, joint);
      if (goesOn) {
        bodies.add(bodies.removeLast() + " " + line);
      } else if (bodies.isEmpty() || !bodies.getLast().equals(line)) {
        bodies.add(line);
      }
    }
    if (bodies.isEmpty()) {
      return null;
    }
    if (joint && bodies.size() > 1) {
      return String.join(" - ", bodies.stream().distinct().toList());
    }
    String last = bodies.getLast().replaceAll("(?<! )-(?=BỘ )", " - ");
    return bodies.size() > 1 && SERVING.contains(Letters.fold(last))
        ? last + " " + served(bodies.get(bodies.size() - 2))
        : last;
  }

  /** A hyphen between two bodies of a joint document stays; else it is a rule that a scan left. */
  private static boolean goesOn(String body, String line, boolean joint) {
    boolean rule = !joint && body.endsWith(" -") && isWhole(body.substring(0, body.length() - 2));
    return !startsBody(line) || isOpen(body) && !(rule && startsLower(line));
  }

  private static boolean startsLower(String line) {
    String folded = Letters.fold(line);
    return folded.startsWith("tong cuc ") || folded.startsWith("cuc ");
  }

  /**
   * "BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC", "BỘ TÀI CHÍNH TỔNG CỤC THUẾ": two that share a line.
   */
  private static List<String> parted(String line) {
    String folded = Letters.fold(line);
    for (var serving : SERVING) {
      int at = folded.length() - serving.length() - 1;
      if (at > 0 && folded.endsWith(" " + serving) && isWhole(line.substring(0, at))) {
        return List.of(line.substring(0, at), line.substring(at + 1));
      }
    }
    for (var below : List.of(" so ", " tong cuc ", " cuc ")) {
      int at = folded.indexOf(below);
      boolean under = folded.startsWith("bo ") || folded.startsWith("u") && below.equals(" so ");
      if (at > 0 && under && isWhole(line.substring(0, at))) {
        return List.of(line.substring(0, at), line.substring(at + 1));
      }
    }
    return List.of(line);
  }

  private static boolean isWhole(String body) {
    String folded = Letters.fold(body);
    boolean cut = folded.endsWith(" va") || folded.endsWith(" tong") || folded.endsWith(" chi");
    return startsBody(body) && body.indexOf(' ') > 0 && !cut && !body.endsWith("-");
  }

  private static String served(String body) {
    String folded = Letters.fold(body);
    return folded.startsWith("ban chap hanh trung uong") ? "TRUNG ƯƠNG" : body;
  }

  static boolean startsBody(String line) {
    String lower = Letters.lower(line).replace("uỷ", "ủy").replace("toà", "tòa");
    return !lower.startsWith("ban hành")
        && (STARTS.stream().anyMatch(start -> lower.equals(start) || lower.startsWith(start + " "))
            || Capitals.areAll(line) && UNMARKED.stream().anyMatch(Letters.fold(line)::startsWith));
  }

  /** "BỘ LAO ĐỘNG -" and "BỘ" want more; "BỘ NỘI VỤ -" gets the second body of a joint circular. */
  private static boolean isOpen(String body) {
    return body.endsWith("-")
        || body.endsWith("–")
        || body.endsWith(",")
        || body.endsWith(" VÀ")
        || body.equals("THƯỜNG TRỰC")
        || body.equals("HỘI ĐỒNG THẨM PHÁN")
        || body.equals("ỦY BAN THƯỜNG VỤ")
        || body.indexOf(' ') < 0;
  }
}
