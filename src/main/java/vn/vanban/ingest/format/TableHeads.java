package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;

/** Takes away the head of a table where it is printed again because the table goes on. */
final class TableHeads {

  /** Rows of a head: names of columns, of groups of columns, and their numbers. */
  private static final int MOST_ROWS = 5;

  private final Set<String> head = new HashSet<>();
  private int rows;

  private TableHeads() {}

  /**
   * @param pages the lines of each, without running heads
   */
  static List<List<Line>> once(List<List<Line>> pages) {
    var heads = new TableHeads();
    return pages.stream().map(heads::page).toList();
  }

  private List<Line> page(List<Line> lines) {
    var kept = new ArrayList<Line>();
    boolean goesOn = rows > 0;
    boolean top = true;
    for (var line : lines) {
      top &= line.is(Trait.ROW);
      if (top && goesOn && head.contains(line.text())) {
        continue;
      }
      kept.add(line);
      if (!line.is(Trait.ROW)) {
        rows = 0;
        head.clear();
      } else if (rows++ < MOST_ROWS) {
        head.add(line.text());
      }
    }
    return kept;
  }
}
