package vn.vanban.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of words whose columns stand below one another; for short tables, which it keeps. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  void row(List<String> fields) {
    rows.add(List.copyOf(fields));
    for (int i = 0; i < fields.size(); i++) {
      if (i == widths.size()) {
        widths.add(0);
      }
      widths.set(i, Math.max(widths.get(i), fields.get(i).length()));
    }
  }

  /** The first column at the left, the others at the right of their space. */
  void print(PrintWriter out) {
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String space = " ".repeat(widths.get(i) - row.get(i).length());
        line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
