package vn.vanban.ingest.header;

import java.util.List;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * Where a letterhead starts below what a web page prints above it: from the motto back over the
 * lines that name the issuer, the number, the subject and the date.
 */
final class LetterheadStart {

  private static final int LONGEST_NAME = 80;

  /** Lines of a letterhead down to its number. */
  private static final int LETTERHEAD = 6;

  /** Lines over which "V/v …" runs. */
  private static final int SUBJECT_LINES = 4;

  private LetterheadStart() {}

  /** An index in {@code lines}; 0 where nothing tells. */
  static int of(List<String> lines) {
    int start = motto(lines);
    boolean gap = false;
    for (int i = start - 1; i >= 0; i--) {
      if (lines.get(i).isEmpty()) {
        gap = true;
        continue;
      }
      boolean named = isNameOfPage(lines, i);
      int first = !named && belongs(lines, i, gap) ? i : subjectAbove(lines, i);
      if (first < 0) {
        break;
      }
      start = first;
      i = first;
      gap = false;
    }
    return start > 0 && isFurniture(lines.subList(0, start)) ? start : 0;
  }

  private static int motto(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean printed =
          Capitals.areIn(line) && !Letters.fold(line).contains("nuoc cong hoa xa hoi");
      for (var part : printed ? Columns.of(line) : List.<String>of()) {
        String folded = Letters.fold(part);
        boolean motto =
            folded.startsWith("cong hoa xa hoi") || folded.startsWith("dang cong san viet nam");
        if (motto && part.length() < LONGEST_NAME && Capitals.areAll(part.substring(0, 15))) {
          return i;
        }
      }
    }
    return 0;
  }

  private static boolean belongs(List<String> lines, int at, boolean gap) {
    return Columns.of(lines.get(at)).stream()
        .allMatch(part -> isNumberOrDate(part) || isName(part, !gap || isBodyAbove(lines, at)));
  }

  /** "Nghị quyết số 23/2003/QH11" above a letterhead that has the number again. */
  private static boolean isNameOfPage(List<String> lines, int at) {
    var name = NumberLine.in(lines.get(at));
    if (name == null || name.kind() == null || name.number() == null) {
      return false;
    }
    String number = name.number().text();
    return lines.subList(at + 1, Math.min(lines.size(), at + 1 + LETTERHEAD)).stream()
        .anyMatch(line -> line.contains(number));
  }

  private static boolean isNumberOrDate(String part) {
    var number = NumberLine.in(part);
    return number != null && (number.kind() == null || number.rest().isEmpty())
        || Letters.fold(part).startsWith("v/v")
        || part.length() < LONGEST_NAME && WrittenDate.inWords(part) != null;
  }

  /**
   * @param goesOn whether the line may go on with the name above it
   */
  private static boolean isName(String part, boolean goesOn) {
    boolean starts = IssuerName.startsBody(part);
    return Capitals.areAll(part)
        ? part.length() <= LONGEST_NAME && KindLine.in(part) == null && (starts || goesOn)
        : starts && goesOn && part.length() < LONGEST_NAME / 2;
  }

  private static boolean isBodyAbove(List<String> lines, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (!lines.get(i).isEmpty()) {
        return Capitals.areAll(lines.get(i)) && IssuerName.startsBody(lines.get(i));
      }
    }
    return false;
  }

  /** The index of the "V/v …", or "Về …" below a number, that goes on at {@code at}, or -1. */
  private static int subjectAbove(List<String> lines, int at) {
    for (int i = at; i >= 0 && i > at - SUBJECT_LINES && !lines.get(i).isEmpty(); i--) {
      String folded = Letters.fold(lines.get(i));
      boolean numbered = i > 0 && NumberLine.in(lines.get(i - 1)) != null;
      if (folded.startsWith("v/v") || numbered && folded.startsWith("ve ")) {
        return i;
      }
    }
    return -1;
  }

  /** "QUYẾT ĐỊNH 12/QĐ-BYT NGÀY …": the title of a page. */
  private static boolean startsNumber(String rest) {
    return !rest.isEmpty() && NumberScanner.matchAt(rest, 0) != null;
  }

  /** A page's own lines: some of them in small letters, none of them what a document has. */
  private static boolean isFurniture(List<String> above) {
    boolean page = false;
    for (var line : above) {
      if (line.isEmpty()) {
        continue;
      }
      String folded = Letters.fold(line);
      KindLine kind = KindLine.in(line);
      boolean document =
          folded.startsWith("can cu ")
              || folded.startsWith("dieu 1")
              || folded.startsWith("kinh gui")
              || BodyStart.isOperative(line)
              || kind != null && kind.rest().isEmpty();
      if (document) {
        return false;
      }
      page |= !Capitals.areAll(line) || kind != null && startsNumber(kind.rest());
    }
    return page;
  }
}
