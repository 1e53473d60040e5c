package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** The certificate at the end of a consolidated text, which bears its number, issuer and date. */
final class Consolidation {

  private static final List<String> MARKS =
      List.of("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất");

  /** The issuer's lines may stand above the mark, the rest below it (UTF-16 units). */
  private static final int BEFORE = 120;

  private static final int AFTER = 400;

  private Consolidation() {}

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
