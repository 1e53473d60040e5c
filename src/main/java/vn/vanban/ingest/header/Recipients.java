package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.HeaderItem;
import vn.vanban.ingest.header.TextLines.Line;
import vn.vanban.text.Letters;

/**
 * The items below the first "Nơi nhận:", without what stands beside them in the column of the
 * signature.
 */
final class Recipients {

  private static final String LABEL = "noi nhan";

  /** Lines of a signature that a converter put between the label and its list. */
  private static final int SIGNATURE_LINES = 8;

  /** The longest list of a circular has some thirty items (UTF-16 units). */
  private static final int REACH = 8_000;

  /** "PHỤ LỤC II", "Mẫu số 01a"; a longer line is a sentence. */
  private static final int LONGEST_ANNEX = 30;

  private final String text;
  private final List<HeaderItem> items = new ArrayList<>();
  private int openStart = -1;
  private int openEnd;
  private String open = "";

  private Recipients(String text) {
    this.text = text;
  }

  static List<HeaderItem> of(String text) {
    var recipients = new Recipients(text);
    int label = labelAt(text);
    if (label >= 0) {
      recipients.read(TextLines.of(text, label, Math.min(text.length(), label + REACH)));
    }
    return recipients.items;
  }

  /** Where the line that bears the label starts, or its cell; -1 where none does. */
  private static int labelAt(String text) {
    int line = 0;
    while (line < text.length()) {
      int stop = text.indexOf('\n', line);
      int end = stop < 0 ? text.length() : stop;
      int at = line;
      while (at < end && !Character.isLetter(text.charAt(at))) {
        at++;
      }
      boolean labelled =
          at + LABEL.length() < text.length()
              && Letters.fold(text.substring(at, at + LABEL.length())).equals(LABEL)
              && !Character.isLetter(text.charAt(at + LABEL.length()));
      int rest = at + LABEL.length();
      while (labelled && rest < end && text.charAt(rest) == ' ') {
        rest++;
      }
      if (labelled && (rest == end || ":.|\t".indexOf(text.charAt(rest)) >= 0)) {
        return at;
      }
      if (isAnnex(text, at, end)) {
        return -1;
      }
      line = end + 1;
    }
    return -1;
  }

  /** Forms in an annex have such lists too. */
  private static boolean isAnnex(String text, int from, int to) {
    String start = Letters.lower(text.substring(from, Math.min(to, from + LONGEST_ANNEX)));
    boolean attached = from > 0 && text.charAt(from - 1) == '(';
    return start.startsWith("phụ lục") && to - from <= LONGEST_ANNEX
        || start.startsWith("mẫu số") && to - from <= LONGEST_ANNEX
        || attached && (start.startsWith("ban hành kèm theo") || start.startsWith("kèm theo"));
  }

  private void read(List<Line> lines) {
    Line first = lines.getFirst();
    int skipped = skipLabel(first.text());
    line(first.start() + skipped, cell(first.text().substring(skipped)));
    int strange = 0;
    for (var line : lines.subList(1, lines.size())) {
      String cell = cell(line.text());
      if (line.isEmpty()) {
        close();
      } else if (isItem(cell)) {
        close();
        line(line.start(), cell);
      } else if (isWritten(cell)) {
        line(line.start(), cell);
      } else if (openStart >= 0 && !isOfSignature(cell)) {
        goOn(line.start(), cell);
      } else if (!items.isEmpty() && !isOfSignature(cell) || ++strange > SIGNATURE_LINES) {
        break;
      }
      if (isLast()) {
        break;
      }
    }
    close();
  }

  private static int skipLabel(String line) {
    int at = LABEL.length();
    while (at < line.length() && ":. *\\".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The left column of a line: up to a gap, or to words in capitals behind an item's end. */
  private static String cell(String line) {
    int end = isOfSignature(line) && !isItem(line) ? 0 : line.length();
    for (int i = 1; i < end; i++) {
      boolean gap = "\t|".indexOf(line.charAt(i)) >= 0 || line.startsWith("   ", i);
      boolean item = ";.".indexOf(line.charAt(i - 1)) >= 0 && line.charAt(i) == ' ';
      if (gap || item && isOfSignature(line.substring(i).strip())) {
        end = i;
      }
    }
    String cell = withoutMarks(line.substring(0, end).strip());
    if (isItem(cell) && isOffice(cell.substring(1).strip())) {
      // A dash that a scan made of a rule.
      return "";
    }
    return isOfSignature(cell) && !isItem(cell) ? "" : cell;
  }

  private static boolean isOffice(String words) {
    return Capitals.areAll(words) && Signature.isOffice(Letters.fold(words));
  }

  /** Without what Markdown ends a line of a cell with. */
  private static String withoutMarks(String cell) {
    int end = cell.length();
    while (end > 0 && "*\\ ".indexOf(cell.charAt(end - 1)) >= 0) {
      end--;
    }
    return cell.substring(0, end);
  }

  private static boolean isItem(String cell) {
    return cell.length() > 1 && "-–+•~".indexOf(cell.charAt(0)) >= 0;
  }

  /** Items without bullets. */
  private static boolean isWritten(String cell) {
    String folded = Letters.fold(cell);
    return folded.startsWith("nhu dieu")
        || folded.startsWith("nhu tren")
        || folded.startsWith("luu");
  }

  /** "TM. CHÍNH PHỦ", "PHÓ THỦ TƯỚNG", "Nguyễn Văn A", "(Đã ký)". */
  private static boolean isOfSignature(String cell) {
    if (cell.isEmpty() || cell.startsWith("(")) {
      return true;
    }
    String folded = Letters.fold(cell);
    boolean office =
        Signature.isOffice(folded) || folded.startsWith("t/m") || folded.startsWith("k/t");
    boolean capitals = Capitals.areAll(cell) && cell.length() > 4 && cell.indexOf(' ') > 0;
    boolean name = PersonName.atEnd(cell) != null && cell.equals(PersonName.atEnd(cell));
    return capitals || office && !cell.endsWith(";") || name;
  }

  private void line(int start, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    int next = nextItem(cell);
    if (next > 0) {
      line(start, cell.substring(0, next).stripTrailing());
      line(start + next, cell.substring(next));
      return;
    }
    close();
    openStart = start;
    openEnd = start + cell.length();
    open = cell;
    boolean ends = cell.endsWith(";") || cell.endsWith(".");
    if (ends) {
      close();
    }
  }

  /** Where the item behind "; - " or ";- " starts on the same line, or -1. */
  private static int nextItem(String cell) {
    for (int at = cell.indexOf("- ", 1); at >= 0; at = cell.indexOf("- ", at + 1)) {
      if (cell.substring(0, at).stripTrailing().endsWith(";")) {
        return at;
      }
    }
    return -1;
  }

  private void goOn(int start, String cell) {
    open = open + " " + cell;
    openEnd = start + cell.length();
    if (cell.endsWith(";") || cell.endsWith(".")) {
      close();
    }
  }

  /** Nothing follows the copy on file. */
  private boolean isLast() {
    return openStart < 0
        && !items.isEmpty()
        && Letters.fold(items.getLast().text()).startsWith("luu")
        && text.startsWith(".", items.getLast().end());
  }

  private void close() {
    if (openStart < 0) {
      return;
    }
    int start = openStart;
    int end = openEnd;
    while (start < end && "-–+•~*: \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ";,. \n\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int bullet = 0;
    while (bullet < open.length() && "-–+•~*: ".indexOf(open.charAt(bullet)) >= 0) {
      bullet++;
    }
    String item = Letters.collapseSpaces(open.substring(bullet));
    int last = item.length();
    while (last > 0 && ";,. ".indexOf(item.charAt(last - 1)) >= 0) {
      last--;
    }
    if (last > 0) {
      items.add(new HeaderItem(start, end, item.substring(0, last)));
    }
    openStart = -1;
  }
}
