package vn.vanban.ingest.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vanban.text.Letters;

/**
 * Turns the elements of a marked-up document into lines: one per paragraph; one per table row, its
 * cells parted by tabs, as long as every cell has a single line; else cell after cell, as the two
 * columns of a letterhead want to be read. Not thread-safe.
 */
final class LineBuilder {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "caption",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "address",
          "center",
          "hr",
          "br",
          "body");

  private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  private final TextCollector out;
  private final Deque<Row> rows = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();

  LineBuilder(TextCollector out) {
    this.out = out;
  }

  void start(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    if (name.equals("tr")) {
      endLine();
      rows.push(new Row());
    } else if (isCell(name)) {
      endLine();
      if (!rows.isEmpty()) {
        rows.peek().cells.add(new ArrayList<>());
      }
    } else if (BLOCKS.contains(name)) {
      endLine();
    }
  }

  void end(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    if (name.equals("tr")) {
      endLine();
      if (!rows.isEmpty()) {
        endRow(rows.pop());
      }
    } else if (isCell(name)) {
      endLine();
    } else if (PARAGRAPHS.contains(name) && line.toString().isBlank() && rows.isEmpty()) {
      line.setLength(0);
      out.blank();
    } else if (BLOCKS.contains(name)) {
      endLine();
    }
  }

  /**
   * White space runs become one space, or one tab where a tab is among them; a line feed and a
   * vertical tab, Word's line break, end the line.
   */
  void text(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (!Letters.isSpace(c)) {
        line.append(c);
        continue;
      }
      if (c == '\n' || c == '\u000B') {
        endLine();
        continue;
      }
      int last = line.length() - 1;
      if (last >= 0 && (line.charAt(last) == ' ' || line.charAt(last) == '\t')) {
        if (c == '\t') {
          line.setCharAt(last, '\t');
        }
      } else {
        line.append(c == '\t' ? '\t' : ' ');
      }
    }
  }

  void finish() {
    endLine();
    while (!rows.isEmpty()) {
      endRow(rows.pop());
    }
  }

  private void endLine() {
    String finished = line.toString().strip();
    line.setLength(0);
    if (!finished.isEmpty()) {
      emit(finished);
    }
  }

  private void emit(String finished) {
    if (rows.isEmpty() || rows.peek().cells.isEmpty()) {
      out.line(finished);
    } else {
      rows.peek().cells.getLast().add(finished);
    }
  }

  private void endRow(Row row) {
    boolean singleLines = row.cells.stream().allMatch(cell -> cell.size() <= 1);
    if (singleLines) {
      var values = row.cells.stream().flatMap(List::stream).toList();
      if (!values.isEmpty()) {
        emit(String.join("\t", values));
      }
    } else {
      row.cells.forEach(cell -> cell.forEach(this::emit));
    }
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static final class Row {
    private final List<List<String>> cells = new ArrayList<>();
  }
}
