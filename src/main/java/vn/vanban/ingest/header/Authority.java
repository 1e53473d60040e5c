package vn.vanban.ingest.header;

import java.util.List;
import java.util.Set;
import vn.vanban.text.Letters;

/**
 * The body that decides, from the lines in capitals between title and căn cứ: "CHỦ TỊCH ỦY BAN NHÂN
 * DÂN TỈNH SƠN LA", "QUỐC HỘI / NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
 */
final class Authority {

  /** Heads of bodies that stand before the body's name. */
  private static final List<String> HEADS =
      List.of(
          "CHỦ TỊCH ",
          "BỘ TRƯỞNG ",
          "TỔNG GIÁM ĐỐC ",
          "GIÁM ĐỐC ",
          "THỐNG ĐỐC ",
          "VIỆN TRƯỞNG ",
          "CHÁNH ÁN ",
          "TỔNG CỤC TRƯỞNG ");

  /** Words behind which a body's name is part of a title, folded. */
  private static final Set<String> LEADING =
      Set.of(
          "cua", "do", "thuoc", "tai", "va", "voi", "boi", "cho", "giua", "cac", "gui", "tich",
          "truong", "doc");

  private static final int SHORTEST_TITLE = 8;

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

  /**
   * Where the body that decides starts in a line of capitals that holds the title before it; the
   * line's length where it does not. It is the issuer of the letterhead, or its head.
   */
  static int gluedTo(String line, List<String> issuerLines) {
    if (issuerLines.isEmpty() || !Capitals.areAll(line)) {
      return line.length();
    }
    String issuer = Letters.fold(issuerLines.getLast());
    String folded = Letters.fold(line);
    for (int at = folded.indexOf(' ', SHORTEST_TITLE); at > 0; at = folded.indexOf(' ', at + 1)) {
      String before = folded.substring(folded.lastIndexOf(' ', at - 1) + 1, at);
      boolean free = !LEADING.contains(before) && !before.endsWith(",");
      if (free && isOf(line.substring(at + 1), folded.substring(at + 1), issuer)) {
        return at + 1;
      }
    }
    return line.length();
  }

  /** "QUỐC HỘI NƯỚC …", "CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH", whose place stands in the letterhead. */
  private static boolean isOf(String name, String folded, String issuer) {
    boolean session = folded.startsWith(issuer + " khoa ");
    if (folded.equals(issuer) || session || folded.startsWith(issuer + " nuoc cong hoa")) {
      return true;
    }
    for (var head : HEADS) {
      String body = name.startsWith(head) ? folded.substring(head.length()) : "";
      boolean level =
          BARE.stream().anyMatch(bare -> body.startsWith(bare)) && issuer.startsWith(body);
      if (!body.isEmpty() && (body.equals(issuer) || level)) {
        return true;
      }
    }
    return false;
  }

  /** {@code issuer} of the letterhead, whole where the authority names its place. */
  static String completing(String issuer, String authority) {
    String folded = Letters.fold(issuer);
    return BARE.contains(folded) && Letters.fold(authority).startsWith(folded + " ")
        ? authority
        : issuer;
  }
}
