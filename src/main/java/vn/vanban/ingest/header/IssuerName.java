package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Which body issued a document, from the lines in capitals above its number. */
final class IssuerName {

  /** First words of a body's name, folded. Other lines go on with the name above them. */
  private static final List<String> STARTS =
      List.of(
          "bo",
          "so",
          "uy ban",
          "ubnd",
          "hoi dong",
          "hdnd",
          "chinh phu",
          "quoc hoi",
          "thu tuong",
          "chu tich",
          "van phong",
          "ban",
          "cuc",
          "tong cuc",
          "chi cuc",
          "vu",
          "vien",
          "toa an",
          "kiem toan",
          "ngan hang",
          "bao hiem",
          "thanh tra",
          "tinh uy",
          "thanh uy",
          "huyen uy",
          "quan uy",
          "thi uy",
          "dang uy",
          "dang bo",
          "dang doan",
          "chi bo",
          "mat tran",
          "lien doan",
          "tong lien doan",
          "doan",
          "hoi",
          "truong",
          "dai hoc",
          "hoc vien",
          "trung tam",
          "cong ty",
          "tong cong ty",
          "tap doan",
          "kho bac",
          "cong an",
          "phong",
          "thue",
          "tong thanh tra",
          "uy vien",
          "lien hiep",
          "lien minh",
          "dai tieng noi",
          "dai truyen hinh");

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
          "uy ban kiem tra",
          "ban can su dang");

  private IssuerName() {}

  /**
   * @param lines from top to bottom, in capitals
   * @param joint whether several bodies issued it together
   * @return in capitals still, or null where {@code lines} name no body
   */
  static @Nullable String of(List<String> lines, boolean joint) {
    var bodies = new ArrayList<String>();
    for (var line : lines) {
      boolean goesOn = !bodies.isEmpty() && (!startsBody(line) || isOpen(bodies.getLast()));
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
    String last = bodies.getLast();
    return bodies.size() > 1 && SERVING.contains(Letters.fold(last))
        ? last + " " + served(bodies.get(bodies.size() - 2))
        : last;
  }

  private static String served(String body) {
    String folded = Letters.fold(body);
    return folded.startsWith("ban chap hanh trung uong") ? "TRUNG ƯƠNG" : body;
  }

  static boolean startsBody(String line) {
    String folded = Letters.fold(line);
    return STARTS.stream()
        .anyMatch(start -> folded.equals(start) || folded.startsWith(start + " "));
  }

  /** "BỘ LAO ĐỘNG -" and "BỘ" want more; "BỘ NỘI VỤ -" gets the second body of a joint circular. */
  private static boolean isOpen(String body) {
    return body.endsWith("-")
        || body.endsWith("–")
        || body.endsWith(",")
        || body.endsWith(" VÀ")
        || body.indexOf(' ') < 0;
  }
}
