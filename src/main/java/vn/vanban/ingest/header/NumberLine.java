package vn.vanban.ingest.header;

import java.util.List;
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

  /** An ordinal with what a scan made of its figures. */
  private static final int LONGEST_ORDINAL = 6;

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
    int place = placeOfDate(line, i);
    if (i < line.length() && Letters.isDigit(line.charAt(i))) {
      var match = NumberScanner.matchAt(line, i);
      String figures = line.substring(i, place).strip();
      var spaced = spaced(figures);
      if (spaced != null && (match == null || match.end() < i + figures.length())) {
        return new NumberLine(spaced, kind, line.substring(place));
      }
      if (match != null) {
        String rest = line.substring(match.end()).strip();
        return startsProse(rest) ? null : new NumberLine(match.number(), kind, rest);
      }
    }
    String cell = line.substring(Math.min(i, place), place).strip();
    var scanned = marked ? scanned(cell) : null;
    if (scanned != null) {
      return new NumberLine(scanned, kind, line.substring(place));
    }
    if (marked && folded.startsWith("khong so", i)) {
      return new NumberLine(null, kind, "");
    }
    // What no number can be read of is one still.
    boolean blank = marked && (i == line.length() || line.indexOf('/', i) >= 0);
    return blank ? new NumberLine(null, kind, line.substring(place)) : null;
  }

  /** Where "Hà Nội, ngày …" starts behind the number, or the line's end. */
  static int placeOfDate(String line, int from) {
    int day = Letters.fold(line).indexOf(" ngay", from);
    int start = line.length();
    int end = day;
    while (end > from) {
      int space = line.lastIndexOf(' ', end - 1);
      String word = line.substring(space + 1, end);
      boolean name =
          space >= from
              && !word.isEmpty()
              && Character.isUpperCase(word.charAt(0))
              && word.chars().anyMatch(Character::isLowerCase);
      if (!name) {
        break;
      }
      start = space + 1;
      end = space;
    }
    return start;
  }

  /** "84" alone; "5Ï/TCT-KT" and "s14/BTC-CT", where a scan spoilt figures. */
  private static @Nullable DocumentNumber scanned(String cell) {
    int slash = (cell + "/").indexOf('/');
    String ordinal = cell.substring(0, slash).strip();
    boolean figures = ordinal.chars().anyMatch(Character::isDigit);
    boolean letters = ordinal.chars().allMatch(Character::isLetterOrDigit);
    if (!figures || !letters || ordinal.length() > LONGEST_ORDINAL) {
      return null;
    }
    if (slash == cell.length()) {
      boolean bare = ordinal.chars().allMatch(Character::isDigit);
      return bare ? new DocumentNumber(ordinal, ordinal, null, List.of()) : null;
    }
    var match = NumberScanner.matchAt("1" + cell.substring(slash), 0);
    if (match == null || match.end() != cell.length() - slash + 1) {
      return null;
    }
    DocumentNumber read = match.number();
    return new DocumentNumber(
        ordinal + read.text().substring(1), ordinal, read.year(), read.symbols());
  }

  /** "4144 /GDĐT – VP": a cell that holds the number alone, with spaces around its separators. */
  private static @Nullable DocumentNumber spaced(String cell) {
    var compact = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean part = Letters.isDigit(c) || Character.isUpperCase(c) || c == '/' || c == '&';
      if (!part && !Letters.isHyphen(c) && !Letters.isSpace(c)) {
        return null;
      }
      boolean glues =
          compact.isEmpty() || !Character.isLetterOrDigit(compact.charAt(compact.length() - 1));
      boolean joins = Letters.isSpace(c) && (glues || isBeforeSeparator(cell, i));
      if (!joins) {
        compact.append(Letters.isHyphen(c) ? '-' : c);
      }
    }
    var match = NumberScanner.matchAt(compact, 0);
    return match != null && match.end() == compact.length() ? match.number() : null;
  }

  private static boolean isBeforeSeparator(String cell, int at) {
    int i = at;
    while (i < cell.length() && Letters.isSpace(cell.charAt(i))) {
      i++;
    }
    return i == cell.length() || cell.charAt(i) == '/' || Letters.isHyphen(cell.charAt(i));
  }

  /** "Số 14-KL/TW của Bộ Chính trị, …" is a sentence. */
  private static boolean startsProse(String rest) {
    return !rest.isEmpty()
        && Character.isLowerCase(rest.charAt(0))
        && !Letters.fold(rest).startsWith("ngay ");
  }
}
