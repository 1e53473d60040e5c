package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/** Makes lines of a letterhead whole that a converter broke inside the cells of a table. */
final class BrokenLines {

  private static final String MOTTO = "cong hoa xa hoi chu nghia viet nam";

  /** "TP. Hồ Chí" before "Minh, ngày …". */
  private static final int LONGEST_PLACE = 24;

  private BrokenLines() {}

  static List<String> joined(List<String> lines) {
    var whole = new ArrayList<String>();
    for (var line : lines) {
      boolean broken = !whole.isEmpty() && !line.isEmpty() && goesOn(whole.getLast(), line);
      whole.add(broken ? whole.removeLast() + " " + line : line);
    }
    return whole;
  }

  private static boolean goesOn(String line, String next) {
    return isPartOfMotto(line, next) || isPlaceOfDate(line, next);
  }

  private static boolean isPartOfMotto(String line, String next) {
    if (line.isEmpty() || line.length() + next.length() > MOTTO.length() + 8) {
      return false;
    }
    String folded = Letters.fold(line);
    return MOTTO.startsWith(folded + " ")
        && MOTTO.startsWith(folded + " " + Letters.fold(next).strip())
        && Capitals.areAll(line);
  }

  /** "Tam" and "Kỳ, ngày 19 tháng 6 năm 2007"; "Hà Nội," and "ngày 2 tháng 9". */
  private static boolean isPlaceOfDate(String line, String next) {
    boolean plausible =
        !line.isEmpty()
            && line.length() <= LONGEST_PLACE
            && line.chars().anyMatch(Character::isLowerCase)
            && line.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == ';');
    if (!plausible || !startsCapitals(line)) {
      return line.equals("TP.") && beforeComma(next);
    }
    return line.endsWith(",") ? Letters.fold(next).startsWith("ngay ") : beforeComma(next);
  }

  private static boolean startsCapitals(String line) {
    for (var word : line.split(" ", -1)) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rest of a place stands before ", ngày". */
  private static boolean beforeComma(String next) {
    int comma = next.indexOf(',');
    return comma > 0
        && comma <= LONGEST_PLACE
        && startsCapitals(next.substring(0, comma))
        && Letters.fold(next.substring(comma + 1)).strip().startsWith("ngay ");
  }
}
