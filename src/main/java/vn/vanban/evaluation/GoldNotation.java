package vn.vanban.evaluation;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Span;

/**
 * Reads the notation of {@code evaluation/references/README.md} and {@code
 * evaluation/themes/README.md}.
 */
final class GoldNotation<T> {

  private static final String OPENING = "=== ";
  private static final String HEADER = "header:";
  private static final String END_OF_TEXT = "---";
  private static final String UNKNOWN = "-";

  private final String file;
  private final Annotation<T> annotation;

  /**
   * @param file for messages
   */
  GoldNotation(String file, Annotation<T> annotation) {
    this.file = file;
    this.annotation = annotation;
  }

  List<Passage<T>> read(String content) {
    var passages = new ArrayList<Passage<T>>();
    var lines = content.lines().toList();
    int at = next(lines, 0);
    while (at < lines.size()) {
      int end = next(lines, at + 1);
      passages.add(passage(lines.subList(at, end), at + 1));
      at = end;
    }
    if (passages.isEmpty()) {
      throw new GoldException(file, "không có đoạn nào (=== mã | …)", "no passage (=== id | …)");
    }
    return passages;
  }

  private static int next(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).startsWith(OPENING)) {
      at++;
    }
    return at;
  }

  /**
   * @param number of the first line in the file, from 1
   */
  private Passage<T> passage(List<String> lines, int number) {
    String[] opening = lines.getFirst().substring(OPENING.length()).split("\\|", -1);
    if (opening.length != 3) {
      throw error(number, "phải là === mã | thể loại | độ khó", "must be === id | genre | easy");
    }
    boolean hasHeader = lines.size() > 1 && lines.get(1).startsWith(HEADER);
    int textFrom = hasHeader ? 2 : 1;
    int textTo = lines.indexOf(END_OF_TEXT);
    if (textTo <= textFrom) {
      throw error(number, "thiếu dòng --- sau văn bản", "no line --- behind its text");
    }
    var marked = MarkedText.of(String.join("\n", lines.subList(textFrom, textTo)));
    if (marked == null) {
      throw error(number, "dấu [[ ]] không khớp", "[[ and ]] do not pair");
    }
    return new Passage<>(
        opening[0].strip(),
        opening[1].strip(),
        opening[2].strip(),
        hasHeader ? header(lines.get(1).substring(HEADER.length()), number + 1) : Header.UNKNOWN,
        marked.text(),
        findings(marked, lines, textTo + 1, number));
  }

  private List<T> findings(MarkedText marked, List<String> lines, int from, int firstNumber) {
    var findings = new ArrayList<T>();
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (findings.size() == marked.spans().size()) {
        throw error(firstNumber + i, "không còn [[…]] cho dòng này", "no [[…]] left for this line");
      }
      Span span = marked.spans().get(findings.size());
      try {
        findings.add(annotation.read(lines.get(i), marked.text(), span));
      } catch (IllegalArgumentException | DateTimeException e) {
        String why = String.valueOf(e.getMessage());
        throw error(firstNumber + i, "dòng không hợp lệ: " + why, why);
      }
    }
    if (findings.size() < marked.spans().size()) {
      String open = marked.spans().get(findings.size()).of(marked.text());
      throw error(firstNumber, "thiếu dòng cho [[" + open + "]]", "no line for [[" + open + "]]");
    }
    return findings;
  }

  private Header header(String line, int number) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 4) {
      throw error(
          number,
          "phải là header: số | loại | cơ quan | ngày",
          "must be header: number | kind | issuer | date");
    }
    String documentNumber = known(cells[0]);
    String date = known(cells[3]);
    return new Header(
        documentNumber,
        kind(known(cells[1]), number),
        null,
        known(cells[2]),
        null,
        date == null ? null : date(date, number),
        null,
        null,
        null,
        documentNumber == null
            ? null
            : DocumentNumber.parse(documentNumber).map(DocumentNumber::family).orElse(null));
  }

  private @Nullable DocumentKind kind(@Nullable String name, int number) {
    return name == null
        ? null
        : DocumentKind.named(name)
            .orElseThrow(() -> error(number, "loại lạ: " + name, "unknown kind: " + name));
  }

  private PartialDate date(String iso, int number) {
    try {
      return PartialDate.parse(iso);
    } catch (DateTimeException e) {
      throw error(number, "không phải ngày như 2021-09-22: " + iso, "no such date: " + iso);
    }
  }

  private static @Nullable String known(String cell) {
    String value = cell.strip();
    return value.equals(UNKNOWN) ? null : value;
  }

  private GoldException error(int line, String vietnamese, String english) {
    return new GoldException(file + ":" + line, vietnamese, english);
  }
}
