package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/**
 * Parts a line on which a converter left what a letterhead prints on several: "BỘ Y TẾ Số:
 * 5/QĐ-BYT", "Độc lập - Tự do - Hạnh phúc Hà Nội, ngày … QUYẾT ĐỊNH VỀ VIỆC … Căn cứ …", "Hà Nội,
 * ngày … Kính gửi: …".
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

  private static final String ADDRESS = " Kính gửi:";

  private GluedHead() {}

  /**
   * The name by which a page calls a document, and the issuer behind it: "Nghị định 91/2022/NĐ-CP
   * sửa đổi Nghị định 126/2020/NĐ-CP. CHÍNH PHỦ"; mostly {@code line} alone.
   */
  static List<String> belowName(String line) {
    for (int at = line.indexOf(". "); at >= 0; at = line.indexOf(". ", at + 1)) {
      String rest = line.substring(at + 2).strip();
      String issuer = firstCapitals(rest);
      boolean alone = issuer.length() == rest.length() || isMotto(Letters.fold(issuer));
      if (alone
          && issuer.indexOf(' ') > 0
          && IssuerName.startsBody(rest)
          && !Capitals.areAll(line.substring(0, at))) {
        return List.of(line.substring(0, at), rest);
      }
    }
    return List.of(line);
  }

  private static boolean isMotto(String folded) {
    return MOTTOES.stream().anyMatch(motto -> folded.contains(motto.strip()));
  }

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
    if (folded.startsWith("v/v ")) {
      int place = NumberLine.placeOfDate(cell, "V/v ".length());
      if (place < cell.length() && WrittenDate.inWords(cell.substring(place)) != null) {
        return place;
      }
    }
    int address = cell.indexOf(ADDRESS);
    if (address > 0) {
      return address;
    }
    String capitals = firstCapitals(cell);
    KindLine named = capitals.length() < cell.length() ? KindLine.in(capitals) : null;
    return named != null && isWhole(named) && startsSentence(cell, capitals.length())
        ? capitals.length()
        : 0;
  }

  /** "NGHỊ QUYẾT VỀ NHÀ ĐẤT …" and not "KẾ HOẠCH" alone, whose title may stand in usual case. */
  private static boolean isWhole(KindLine line) {
    return line.rest().indexOf(' ') > 0;
  }

  private static boolean startsSentence(String cell, int at) {
    String rest = cell.substring(at).strip();
    return Character.isUpperCase(rest.charAt(0))
        && rest.indexOf(' ') > 0
        && rest.substring(1, rest.indexOf(' ')).chars().noneMatch(Character::isUpperCase);
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

  /** The words in capitals that a line starts with; numbers may have small letters ("-TTg"). */
  static String firstCapitals(String line) {
    int end = 0;
    int at = 0;
    while (at < line.length()) {
      int space = line.indexOf(' ', at);
      int stop = space < 0 ? line.length() : space;
      String word = line.substring(at, stop);
      boolean number = Letters.isDigit(word.isEmpty() ? ' ' : word.charAt(0));
      if (!number && word.chars().anyMatch(Character::isLowerCase)) {
        break;
      }
      end = stop;
      at = stop + 1;
    }
    return line.substring(0, end);
  }
}
