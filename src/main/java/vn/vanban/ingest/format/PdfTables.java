package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vanban.ingest.format.PdfRules.Grid;
import vn.vanban.ingest.format.PdfRules.Rule;

/** Tables as the lines between their cells draw them. */
final class PdfTables {

  /** Lines that end this close to each other meet (points). */
  private static final float NEAR = 4;

  /** What has more is a drawing on squared paper. */
  private static final int MOST_CELLS = 20_000;

  /** Pairs of lines that are compared. */
  private static final long MOST_PAIRS = 4_000_000;

  private PdfTables() {}

  /** A table of two columns or more. */
  static final class Table {

    private final float[] columns;
    private final float[] rows;
    private final int[] cellOf;

    /**
     * @param columns the lines between its columns and at its sides, from left to right
     * @param rows the lines between its rows and at its ends, from top to bottom
     * @param cellOf for each square of the grid, row by row, the first square of the cell that it
     *     is part of
     */
    Table(float[] columns, float[] rows, int[] cellOf) {
      this.columns = columns;
      this.rows = rows;
      this.cellOf = cellOf;
    }

    float[] columns() {
      return columns;
    }

    float[] rows() {
      return rows;
    }

    int[] cellOf() {
      return cellOf;
    }

    int width() {
      return columns.length - 1;
    }

    boolean holds(PdfWord word) {
      return word.middle() > columns[0]
          && word.middle() < columns[columns.length - 1]
          && word.centre() > rows[0]
          && word.centre() < rows[rows.length - 1];
    }

    /** The first square of the cell that a word of the table stands in. */
    int cellOf(PdfWord word) {
      int column = place(columns, word.middle());
      int row = place(rows, word.centre());
      return cellOf[row * width() + column];
    }

    private static int place(float[] lines, float at) {
      int found = Arrays.binarySearch(lines, at);
      return Math.clamp(found >= 0 ? found : -found - 2, 0, lines.length - 2);
    }

    /** Whether a cell is as wide as the table. */
    boolean isWhole(int cell) {
      int row = cell / width();
      return cellOf[row * width()] == cell && cellOf[row * width() + width() - 1] == cell;
    }
  }

  static List<Table> of(Grid grid) {
    var across = grid.across();
    var down = grid.down();
    if ((long) across.size() * down.size() > MOST_PAIRS) {
      return List.of();
    }
    var groups = new Groups(across.size() + down.size());
    for (int i = 0; i < across.size(); i++) {
      for (int j = 0; j < down.size(); j++) {
        if (meet(across.get(i), down.get(j))) {
          groups.join(i, across.size() + j);
        }
      }
    }
    Map<Integer, Grid> tables = new TreeMap<>();
    for (int i = 0; i < across.size(); i++) {
      grid(tables, groups.of(i)).across().add(across.get(i));
    }
    for (int j = 0; j < down.size(); j++) {
      grid(tables, groups.of(across.size() + j)).down().add(down.get(j));
    }
    return tables.values().stream()
        .filter(part -> !part.across().isEmpty() && !part.down().isEmpty())
        .map(PdfTables::table)
        .filter(table -> table.width() >= 2 && table.rows().length >= 2)
        .filter(PdfTables::hasColumns)
        .toList();
  }

  private static Grid grid(Map<Integer, Grid> tables, int group) {
    return tables.computeIfAbsent(group, key -> new Grid(new ArrayList<>(), new ArrayList<>()));
  }

  private static boolean meet(Rule across, Rule down) {
    return down.at() >= across.from() - NEAR
        && down.at() <= across.to() + NEAR
        && across.at() >= down.from() - NEAR
        && across.at() <= down.to() + NEAR;
  }

  private static Table table(Grid part) {
    var xs = new TreeSet<Float>();
    var ys = new TreeSet<Float>();
    part.down()
        .forEach(rule -> {
          xs.add(rule.at());
          ys.add(rule.from());
          ys.add(rule.to());
        });
    part.across()
        .forEach(rule -> {
          ys.add(rule.at());
          xs.add(rule.from());
          xs.add(rule.to());
        });
    float[] columns = apart(xs);
    float[] rows = apart(ys);
    int width = columns.length - 1;
    int height = rows.length - 1;
    if ((long) width * height > MOST_CELLS) {
      return new Table(new float[1], new float[1], new int[0]);
    }
    var cells = new Groups(Math.max(0, width * height));
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int square = row * width + column;
        if (column > 0 && !divides(part.down(), columns[column], rows[row], rows[row + 1])) {
          cells.join(square - 1, square);
        }
        if (row > 0 && !divides(part.across(), rows[row], columns[column], columns[column + 1])) {
          cells.join(square - width, square);
        }
      }
    }
    return new Table(columns, rows, cells.all());
  }

  private static float[] apart(SortedSet<Float> places) {
    var apart = new ArrayList<Float>();
    for (float place : places) {
      if (apart.isEmpty() || place - apart.getLast() > NEAR) {
        apart.add(place);
      }
    }
    var array = new float[apart.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = apart.get(i);
    }
    return array;
  }

  private static boolean divides(List<Rule> rules, float at, float from, float to) {
    float middle = (from + to) / 2;
    for (var rule : rules) {
      if (Math.abs(rule.at() - at) <= NEAR && rule.from() < middle && rule.to() > middle) {
        return true;
      }
    }
    return false;
  }

  /** A frame around text has none. */
  private static boolean hasColumns(Table table) {
    for (int row = 0; row < table.rows().length - 1; row++) {
      int first = table.cellOf()[row * table.width()];
      int last = table.cellOf()[(row + 1) * table.width() - 1];
      if (first != last) {
        return true;
      }
    }
    return false;
  }

  /** Numbers that belong together; each group goes by its smallest. */
  private static final class Groups {

    private final int[] parents;

    Groups(int count) {
      parents = new int[count];
      Arrays.setAll(parents, i -> i);
    }

    int of(int member) {
      int root = member;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    void join(int one, int other) {
      int first = Math.min(of(one), of(other));
      int second = Math.max(of(one), of(other));
      parents[second] = first;
    }

    int[] all() {
      var all = new int[parents.length];
      Arrays.setAll(all, this::of);
      return all;
    }
  }
}
