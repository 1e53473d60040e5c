package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/** The certificate at the end of a consolidated text, which bears its number, issuer and date. */
final class Consolidation {

  private static final String FIRST_BASIS = "Căn cứ ";

  private static final List<String> MARKS =
      List.of("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất");

  /** The issuer's lines may stand above the mark, the rest below it (UTF-16 units). */
  private static final int BEFORE = 120;

  private static final int AFTER = 400;

  /** The gazette heads them with a line of their own: "VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH". */
  private static final String SECTION = "VĂN BẢN HỢP NHẤT -";

  /** What was consolidated is listed between title and căn cứ (UTF-16 units). */
  private static final int HEAD = 6_000;

  private static final String LIST = "được sửa đổi, bổ sung bởi:";

  private Consolidation() {}

  /**
   * Whether a text without a certificate shows itself to be consolidated: by the gazette's line, or
   * by the list of what amended it before its first căn cứ.
   */
  static boolean isShown(String text, @Nullable DocumentKind kind) {
    return section(text) >= 0 || kind != null && isListed(text, kind);
  }

  /** Who certified it, in capitals, as the gazette's line names it on one line; or null. */
  static @Nullable String issuer(String text) {
    int at = section(text);
    if (at < 0) {
      return null;
    }
    int end = text.indexOf('\n', at);
    String line = text.substring(at + SECTION.length(), end < 0 ? text.length() : end);
    String name = Letters.collapseSpaces(line);
    return name.isEmpty() || name.endsWith("-") ? null : name;
  }

  /** Where the gazette's line starts, or -1. */
  private static int section(String text) {
    int at = text.indexOf(SECTION);
    boolean head = at >= 0 && at < HEAD / 2 && text.substring(0, at).indexOf(FIRST_BASIS) < 0;
    boolean alone = head && text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
    return alone ? at : -1;
  }

  /** "Luật Đê điều số … ngày …, được sửa đổi, bổ sung bởi:". */
  private static boolean isListed(String text, DocumentKind kind) {
    String head = Letters.collapseSpaces(text.substring(0, Math.min(HEAD, text.length())));
    int list = head.indexOf(LIST);
    int basis = head.indexOf(FIRST_BASIS);
    if (list < 0 || basis >= 0 && basis < list) {
      return false;
    }
    int source = head.lastIndexOf(Capitals.first(kind.toString()) + " ", list);
    return source >= 0 && head.substring(source, list).contains(" ngày ");
  }

  static @Nullable OfficialHead headOf(String text) {
    for (var mark : MARKS) {
      int at = text.lastIndexOf(mark);
      if (at >= 0) {
        int from = startOfBlock(text, at);
        int to = Math.min(text.length(), at + AFTER);
        var lines =
            text.substring(from, to)
                .lines()
                .map(String::strip)
                .filter(Consolidation::isHead)
                .toList();
        var head = OfficialHeadReader.read(lines);
        return head.letterhead().number() == null ? null : head;
      }
    }
    return null;
  }

  private static boolean isHead(String line) {
    return line.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Back over lines in capitals. */
  private static int startOfBlock(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    while (start > 0 && at - start < BEFORE) {
      int previous = text.lastIndexOf('\n', start - 2) + 1;
      String line = text.substring(previous, start).strip();
      boolean belongs =
          line.isEmpty() || Capitals.areAll(line) || Letters.fold(line).startsWith("so:");
      if (!belongs) {
        break;
      }
      start = previous;
    }
    return start;
  }
}
