package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Parts a line that holds both columns of a letterhead. */
final class Columns {

  /** What only the right column starts with, folded. */
  private static final List<String> RIGHT_STARTS =
      List.of(
          "cong hoa xa hoi",
          "doc lap -",
          "doc lap –",
          "doc lap —",
          "dang cong san viet nam",
          "xac thuc van ban hop nhat");

  /** "Thành phố Hồ Chí Minh" and the like. */
  private static final int LONGEST_PLACE = 40;

  private static final String RULE = "_-–—*=";

  private Columns() {}

  /** The parts of {@code line} from left to right, stripped, none of them empty. */
  static List<String> of(String line) {
    var parts = new ArrayList<String>();
    var cells = new ArrayList<String>();
    for (var cell : atGaps(line)) {
      cells.addAll(GluedHead.parted(cell));
    }
    for (var cell : cells) {
      String rest = cell;
      String folded = Letters.fold(rest);
      for (var start : RIGHT_STARTS) {
        int at = folded.indexOf(start);
        boolean column = at > 0 && rest.charAt(at - 1) == ' ' && !endsInState(rest, at);
        if (column && isPrinted(rest, at, start)) {
          add(parts, rest.substring(0, at));
          rest = rest.substring(at);
          break;
        }
      }
      add(parts, rest);
    }
    return parts;
  }

  /** "QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" is one name. */
  private static boolean endsInState(String line, int at) {
    return Letters.fold(line.substring(0, at)).strip().endsWith("nuoc")
        && !Letters.fold(line.substring(0, at)).strip().endsWith("nha nuoc")
        && !Letters.fold(line.substring(0, at)).strip().equals("chu tich nuoc");
  }

  /** In a letterhead they stand in capitals, but for the motto's second line; in prose not. */
  private static boolean isPrinted(String line, int at, String start) {
    return start.startsWith("doc lap") || Capitals.areAll(line.substring(at, at + start.length()));
  }

  private static List<String> atGaps(String line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      if (isWide(line, i)) {
        cells.add(line.substring(from, i));
        while (i + 1 < line.length() && isGap(line.charAt(i + 1)) && !isBullet(line, i + 1)) {
          i++;
        }
        from = i + 1;
      }
    }
    cells.add(line.substring(from));
    return cells;
  }

  private static boolean isWide(String line, int at) {
    return switch (line.charAt(at)) {
      case '\t', '|' -> true;
      case ' ' -> line.startsWith("   ", at);
      case '_', '-', '–', '—', '*', '=' -> isRule(line, at);
      default -> false;
    };
  }

  /** "BỘ Y TẾ ------- CỘNG HÒA …": a rule whose line breaks were lost. */
  private static boolean isRule(String line, int at) {
    int end = at;
    while (end < line.length() && RULE.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end - at >= 3;
  }

  private static boolean isGap(char c) {
    return Letters.isSpace(c) || c == '|' || RULE.indexOf(c) >= 0;
  }

  /** The dash of an item in the next cell. */
  private static boolean isBullet(String line, int at) {
    return RULE.indexOf(line.charAt(at)) >= 0
        && !isRule(line, at)
        && RULE.indexOf(line.charAt(at - 1)) < 0;
  }

  private static void add(List<String> parts, String part) {
    String collapsed = Letters.collapseSpaces(part);
    int start = 0;
    int end = collapsed.length();
    while (start < end && "*\\ ".indexOf(collapsed.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "*\\ ".indexOf(collapsed.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      parts.add(collapsed.substring(start, end));
    }
  }

  /** "Hà Nội" of "Hà Nội, ngày …" and "Hà Nội, 17 giờ 00, ngày …"; null where none is named. */
  static @Nullable String placeBefore(String line, WrittenDate date) {
    String before = line.substring(0, date.start()).strip();
    if (before.endsWith(",") || before.endsWith(";") || before.endsWith(".")) {
      before = before.substring(0, before.length() - 1).strip();
    }
    int hour = before.indexOf(',');
    if (hour > 0 && before.substring(hour).chars().anyMatch(Character::isDigit)) {
      before = before.substring(0, hour);
    }
    boolean named =
        !before.isEmpty()
            && before.length() <= LONGEST_PLACE
            && Character.isUpperCase(before.charAt(0))
            && !before.contains("..");
    return named ? before : null;
  }
}
