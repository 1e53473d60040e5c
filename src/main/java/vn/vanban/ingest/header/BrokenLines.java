package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/** Makes lines of a letterhead whole that a converter broke inside the cells of a table. */
final class BrokenLines {

  private static final List<String> MOTTOES =
      List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam");

  /** "TP. Hồ Chí" before "Minh, ngày …". */
  private static final int LONGEST_PLACE = 24;

  /** "Số: 01/2022/TTLT-VKSNDTC-TANDTC-" before the other bodies of a joint document. */
  private static final int LONGEST_NUMBER = 48;

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
    return isPartOfMotto(line, next)
        || isPlaceOfDate(line, next)
        || isPartOfNumber(line, next)
        || line.equals("Kính") && next.startsWith("gửi");
  }

  private static boolean isPartOfMotto(String line, String next) {
    String folded = Letters.fold(line);
    return !line.isEmpty()
        && Capitals.areAll(line)
        && MOTTOES.stream()
            .anyMatch(motto -> motto.startsWith(folded + " " + Letters.fold(next).strip()));
  }

  /** "Số: 16 -" before "HD/BTCTW". */
  private static boolean isPartOfNumber(String line, String next) {
    char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
    return line.length() <= LONGEST_NUMBER
        && Letters.fold(line).startsWith("so")
        && line.chars().anyMatch(Character::isDigit)
        && (last == '/' || Letters.isHyphen(last))
        && !next.isEmpty()
        && Character.isUpperCase(next.charAt(0));
  }

  /** "Tam" and "Kỳ, ngày 19 tháng 6 năm 2007"; "Hà Nội," and "ngày 2 tháng 9". */
  private static boolean isPlaceOfDate(String line, String next) {
    boolean plausible =
        !line.isEmpty()
            && line.length() <= LONGEST_PLACE
            && line.chars().anyMatch(Character::isLowerCase)
            && line.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == ';');
    if (!plausible || !startsCapitals(withoutWord(line))) {
      return line.equals("TP.") && beforeComma(next);
    }
    return line.endsWith(",") ? Letters.fold(next).startsWith("ngay ") : beforeComma(next);
  }

  /** "Thành phố Hồ". */
  private static String withoutWord(String line) {
    return line.startsWith("Thành phố ") ? line.substring("Thành phố ".length()) : line;
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
    int day = Letters.fold(next).indexOf(" ngay ");
    if (day <= 0 || day > LONGEST_PLACE) {
      return false;
    }
    String place = next.substring(0, day);
    return place.endsWith(",")
        ? startsCapitals(place.substring(0, day - 1))
        : startsCapitals(place) && WrittenDate.inWords(next) != null;
  }
}
