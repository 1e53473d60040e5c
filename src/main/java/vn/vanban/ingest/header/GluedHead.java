package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/**
 * Parts a line on which a converter left what a letterhead prints on several: "BỘ Y TẾ Số:
 * 5/QĐ-BYT", "Độc lập - Tự do - Hạnh phúc Hà Nội, ngày … QUYẾT ĐỊNH VỀ VIỆC … Căn cứ …".
 */
final class GluedHead {

  private static final List<String> MOTTOES =
      List.of(
          "cong hoa xa hoi chu nghia viet nam ",
          "viet nam dan chu cong hoa ",
          "dang cong san viet nam ",
          "doc lap - tu do - hanh phuc ",
          "doc lap – tu do – hanh phuc ",
          "doc lap — tu do — hanh phuc ");

  /** A place and a date in words are shorter. */
  private static final int LONGEST_DATE = 70;

  private GluedHead() {}

  /** The parts of {@code cell} from left to right; mostly it alone. */
  static List<String> parted(String cell) {
    var parts = new ArrayList<String>();
    String rest = cell;
    for (int end = firstEnd(rest); end > 0; end = firstEnd(rest)) {
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }

  /** Where the first part ends, or 0 where there is only one. */
  private static int firstEnd(String cell) {
    String folded = Letters.fold(cell);
    for (var motto : MOTTOES) {
      boolean glued = folded.startsWith(motto) && cell.length() > motto.length();
      boolean printed =
          glued && (motto.startsWith("doc") || Capitals.areAll(cell.substring(0, motto.length())));
      if (printed && !Letters.isHyphen(cell.charAt(motto.length()))) {
        return motto.length();
      }
    }
    int number = folded.indexOf(" so: ");
    if (number > 0 && Capitals.areAll(cell.substring(0, number)) && isBody(cell)) {
      return number;
    }
    int date = endOfDate(cell);
    if (date > 0 && KindLine.in(firstCapitals(cell.substring(date).strip())) != null) {
      return date;
    }
    int body = cell.indexOf(" Căn cứ ");
    boolean named = body > 0 && KindLine.in(cell.substring(0, body)) != null;
    return named ? body : 0;
  }

  private static boolean isBody(String cell) {
    return IssuerName.startsBody(cell);
  }

  private static int endOfDate(String cell) {
    WrittenDate date =
        WrittenDate.inWords(cell.substring(0, Math.min(cell.length(), LONGEST_DATE)));
    if (date == null || date.start() > LONGEST_DATE / 2 || date.end() >= cell.length()) {
      return 0;
    }
    return cell.charAt(date.end()) == ' ' ? date.end() : 0;
  }

  /** The words in capitals that a line starts with. */
  private static String firstCapitals(String line) {
    int end = 0;
    int at = 0;
    while (at < line.length()) {
      int space = line.indexOf(' ', at);
      int stop = space < 0 ? line.length() : space;
      if (line.substring(at, stop).chars().anyMatch(Character::isLowerCase)) {
        break;
      }
      end = stop;
      at = stop + 1;
    }
    return line.substring(0, end);
  }
}
