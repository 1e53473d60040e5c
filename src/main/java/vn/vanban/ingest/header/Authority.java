package vn.vanban.ingest.header;

import java.util.List;
import vn.vanban.text.Letters;

/**
 * The body that decides, from the lines in capitals between title and căn cứ: "CHỦ TỊCH ỦY BAN NHÂN
 * DÂN TỈNH SƠN LA", "QUỐC HỘI / NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
 */
final class Authority {

  /** Heads of bodies that stand before the body's name. */
  private static final List<String> HEADS =
      List.of("CHỦ TỊCH ", "BỘ TRƯỞNG ", "GIÁM ĐỐC ", "THỐNG ĐỐC ", "VIỆN TRƯỞNG ", "CHÁNH ÁN ");

  /** What follows a body's name there, folded. */
  private static final List<String> TAILS =
      List.of(" khoa ", " nuoc cong hoa xa hoi", " ky hop", ", khoa ");

  /** Names that are complete only with that of their place. */
  private static final List<String> BARE = List.of("uy ban nhan dan", "hoi dong nhan dan");

  private Authority() {}

  /** The body's name, in capitals. */
  static String named(List<String> lines) {
    String name = Letters.collapseSpaces(String.join(" ", lines));
    String folded = Letters.fold(name);
    int end = name.length();
    for (var tail : TAILS) {
      int at = folded.indexOf(tail);
      end = at > 0 ? Math.min(end, at) : end;
    }
    name = name.substring(0, end).strip();
    if (name.equals("CHỦ TỊCH")) {
      return "CHỦ TỊCH NƯỚC";
    }
    for (var head : HEADS) {
      String body = name.startsWith(head) ? name.substring(head.length()) : "";
      boolean chairs = head.equals("CHỦ TỊCH ") && !Letters.fold(body).startsWith("uy ban nhan");
      if (!body.isEmpty() && !chairs && IssuerName.startsBody(body)) {
        return body;
      }
    }
    return name;
  }

  /** {@code issuer} of the letterhead, whole where the authority names its place. */
  static String completing(String issuer, String authority) {
    String folded = Letters.fold(issuer);
    return BARE.contains(folded) && Letters.fold(authority).startsWith(folded + " ")
        ? authority
        : issuer;
  }
}
