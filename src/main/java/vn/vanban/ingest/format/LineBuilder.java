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
 * cells parted by tabs, where the table has three columns of short text or every cell a single
 * line; else cell after cell, as the two columns of a letterhead want to be read. Not thread-safe.
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

  /** A letterhead and a signature have two. */
  private static final int DATA_CELLS = 3;

  /** Cells with more lines hold text. */
  private static final int MOST_LINES = 12;

  private final TextCollector out;
  private final Deque<Row> rows = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();

  /** Tables within tables. */
  private int tables;

  /** How deep the innermost table is that holds data; 0 where none does. */
  private int dataDepth;

  LineBuilder(TextCollector out) {
    this.out = out;
  }

  void start(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    tables += name.equals("table") ? 1 : 0;
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
    if (name.equals("table") && tables > 0) {
      endLine();
      tables--;
      dataDepth = Math.min(dataDepth, tables);
    }
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
    var filled = row.cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() >= DATA_CELLS) {
      dataDepth = Math.max(dataDepth, tables);
    }
    boolean singleLines = filled.stream().allMatch(cell -> cell.size() == 1);
    boolean data =
        tables > 0 && dataDepth >= tables && filled.stream().allMatch(LineBuilder::isValue);
    if (singleLines || data) {
      emitRow(row);
    } else {
      row.cells.forEach(cell -> cell.forEach(this::emit));
    }
  }

  /** Cells that nothing stands in count, but for those at the end. */
  private void emitRow(Row row) {
    var text = new StringBuilder();
    for (var cell : row.cells) {
      text.append(String.join(" ", cell)).append('\t');
    }
    String finished = text.toString().stripTrailing();
    if (!finished.isBlank()) {
      emit(dataDepth >= tables && tables > 0 ? finished : finished.strip().replaceAll("\t+", "\t"));
    }
  }

  /** A few lines that hold no list; others are text in columns. */
  private static boolean isValue(List<String> cell) {
    return cell.size() <= MOST_LINES
        && cell.stream().filter(Paragraphs::startsWithMark).count() <= 1;
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static final class Row {
    private final List<List<String>> cells = new ArrayList<>();
  }
}
