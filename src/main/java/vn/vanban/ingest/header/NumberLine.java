package vn.vanban.ingest.header;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * The line of a header that bears the number: "Số: 73/2023/NĐ-CP", "Luật số: 45/2019/QH14".
 *
 * @param number null where the line leaves it blank, as drafts do
 * @param kind named before "số", or null
 * @param rest what follows the number on its line
 */
record NumberLine(@Nullable DocumentNumber number, @Nullable DocumentKind kind, String rest) {

  /** "Nghị quyết liên tịch" and "số". */
  private static final int LONGEST_LEAD_IN = 28;

  static @Nullable NumberLine in(String line) {
    String folded = Letters.fold(line);
    int so = folded.startsWith("so") ? 0 : folded.indexOf(" so") + 1;
    if (so == 0 && !folded.startsWith("so") || so > LONGEST_LEAD_IN) {
      return null;
    }
    String lead = line.substring(0, so).strip();
    DocumentKind kind = DocumentKind.named(lead).orElse(null);
    if (!lead.isEmpty() && kind == null) {
      return null;
    }
    int i = so + 2;
    if (folded.startsWith(" hieu", i)) {
      i += 5;
    }
    boolean marked = false;
    while (i < line.length() && " :.…_".indexOf(line.charAt(i)) >= 0) {
      marked |= line.charAt(i) != ' ';
      i++;
    }
    if (i < line.length() && Letters.isDigit(line.charAt(i))) {
      var match = NumberScanner.matchAt(line, i);
      if (match != null) {
        String rest = line.substring(match.end()).strip();
        return startsProse(rest) ? null : new NumberLine(match.number(), kind, rest);
      }
    }
    boolean blank = marked && (i == line.length() || line.charAt(i) == '/');
    return blank ? new NumberLine(null, kind, "") : null;
  }

  /** "Số 14-KL/TW của Bộ Chính trị, …" is a sentence. */
  private static boolean startsProse(String rest) {
    return !rest.isEmpty()
        && Character.isLowerCase(rest.charAt(0))
        && !Letters.fold(rest).startsWith("ngay ");
  }
}
