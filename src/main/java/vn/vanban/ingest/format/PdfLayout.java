package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;
import vn.vanban.ingest.format.PdfTables.Table;

/**
 * The words of a page in the order in which they are read: rows of tables as one line each, the
 * columns of a letterhead and of a signature one after the other, all else line by line.
 */
final class PdfLayout {

  /** Lines that belong together. */
  private record Block(float top, List<Line> lines) {}

  private final List<Block> blocks = new ArrayList<>();

  private PdfLayout() {}

  static List<Line> lines(List<PdfWord> words, List<Table> tables) {
    var layout = new PdfLayout();
    var running = new ArrayList<PdfWord>();
    Map<Table, List<PdfWord>> inTables = new HashMap<>();
    for (var word : words) {
      var table = tables.stream().filter(one -> one.holds(word)).findFirst();
      table.ifPresentOrElse(
          one -> inTables.computeIfAbsent(one, key -> new ArrayList<>()).add(word),
          () -> running.add(word));
    }
    inTables.forEach(layout::addTable);
    layout.addText(running);
    layout.blocks.sort(Comparator.comparingDouble(Block::top));
    return layout.blocks.stream().flatMap(block -> block.lines().stream()).toList();
  }

  private void addText(List<PdfWord> words) {
    for (var part : TwoColumns.parts(PdfWord.lines(words))) {
      var lines = part.stream().map(line -> PdfWord.line(line, Set.of())).toList();
      float top = part.getFirst().getFirst().foot();
      for (var line : part) {
        top = Math.min(top, line.getFirst().foot());
      }
      blocks.add(new Block(top, lines));
    }
  }

  private void addTable(Table table, List<PdfWord> words) {
    Map<Integer, List<PdfWord>> cells = new TreeMap<>();
    for (var word : words) {
      cells.computeIfAbsent(table.cellOf(word), cell -> new ArrayList<>()).add(word);
    }
    Map<Integer, List<Integer>> rows = new TreeMap<>();
    for (int cell : cells.keySet()) {
      rows.computeIfAbsent(cell / table.width(), row -> new ArrayList<>()).add(cell);
    }
    rows.forEach((row, starts) -> {
      float top = table.rows()[row];
      int only = starts.getFirst();
      if (starts.size() == 1 && table.isWhole(only)) {
        for (var line : printed(cells.getOrDefault(only, List.of()))) {
          blocks.add(new Block(line.foot(), List.of(line)));
        }
      } else {
        blocks.add(new Block(top, row(table, starts, cells)));
      }
    });
  }

  private static List<Line> printed(List<PdfWord> words) {
    return PdfWord.lines(words).stream().map(line -> PdfWord.line(line, Set.of())).toList();
  }

  /**
   * The cells from left to right on one line; one that nothing stands in is empty, but for those at
   * the ends. Where a cell holds a list, it is text in columns: cell after cell.
   */
  private static List<Line> row(
      Table table, List<Integer> starts, Map<Integer, List<PdfWord>> cells) {
    var paragraphs = new ArrayList<Line>();
    var text = new StringBuilder();
    boolean lists = false;
    int before = -1;
    for (int start : starts) {
      if (before >= 0) {
        text.append("\t".repeat(emptyBetween(table, before, start) + 1));
      }
      var lines = paragraphs(printed(cells.getOrDefault(start, List.of())));
      for (var line : lines) {
        boolean first = line.equals(lines.getFirst());
        text.append(first ? "" : " ").append(line.text().replace('\t', ' '));
      }
      lists |= lines.stream().filter(line -> Paragraphs.startsWithMark(line.text())).count() > 1;
      paragraphs.addAll(lines);
      before = start;
    }
    return lists ? paragraphs : List.of(asRow(paragraphs, table, text.toString()));
  }

  private static Line asRow(List<Line> parts, Table table, String text) {
    float foot = 0;
    float size = 0;
    for (var part : parts) {
      foot = Math.max(foot, part.foot());
      size = Math.max(size, part.size());
    }
    float left = table.columns()[0];
    float right = table.columns()[table.width()];
    return new Line(text, left, right, foot, size, Set.of(Trait.ROW));
  }

  /** The paragraphs of a cell, each as one line. */
  private static List<Line> paragraphs(List<Line> lines) {
    var margins = Margins.of(lines, 0);
    var paragraphs = new ArrayList<Line>();
    var text = new StringBuilder();
    Line last = null;
    for (var line : lines) {
      if (last != null && !Paragraphs.goesOn(last, line, margins, margins, true)) {
        paragraphs.add(withText(last, text.toString()));
        text.setLength(0);
      }
      if (!text.isEmpty() && !Paragraphs.isBroken(text, line.text())) {
        text.append(' ');
      }
      text.append(line.text());
      last = line;
    }
    if (last != null) {
      paragraphs.add(withText(last, text.toString()));
    }
    return paragraphs;
  }

  private static Line withText(Line line, String text) {
    return new Line(text, line.left(), line.right(), line.foot(), line.size(), Set.of(Trait.ROW));
  }

  /** Cells that start between two of a row. */
  private static int emptyBetween(Table table, int before, int after) {
    int count = 0;
    for (int square = before + 1; square < after; square++) {
      int cell = table.cellOf()[square];
      count += cell == square && cell != before ? 1 : 0;
    }
    return count;
  }
}
