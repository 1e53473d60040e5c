package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;

/** Pairs as a table, a row each. */
public final class CooccurrenceRows {

  private static final List<String> HEADING =
      List.of(
          "theme",
          "other",
          "shown",
          "together",
          "theme only",
          "other only",
          "neither",
          "PMI",
          "G²",
          "level");

  private CooccurrenceRows() {}

  public static void write(Cooccurrence answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    var basis = BasisCells.of(answer.basis());
    for (var pair : answer.pairs()) {
      var row =
          new ArrayList<Object>(
              List.of(
                  pair.theme(),
                  pair.other(),
                  pair.shown(),
                  pair.both(),
                  pair.onlyTheme(),
                  pair.onlyOther(),
                  pair.neither(),
                  pair.pmi(),
                  pair.g2(),
                  answer.level()));
      row.addAll(basis);
      table.row(row);
    }
  }
}
