package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.analytics.concordance.Collocates.Collocate;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;

/** Collocates as a table, a row each. */
public final class CollocatesRows {

  private static final List<String> HEADING =
      List.of(
          "word",
          "frequency",
          "left",
          "right",
          "in all",
          "expected",
          "MI",
          "G²",
          "logDice",
          "hits",
          "words in windows",
          "words in all");

  private CollocatesRows() {}

  public static void write(Collocates answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    for (var collocate : answer.collocates()) {
      var row = new ArrayList<>(cells(collocate));
      row.add(answer.hits());
      row.add(answer.words().inWindows());
      row.add(answer.words().inAll());
      row.addAll(BasisCells.of(answer.basis()));
      table.row(row);
    }
  }

  private static List<Object> cells(Collocate collocate) {
    var association = collocate.association();
    return Arrays.asList(
        collocate.word(),
        collocate.frequency(),
        collocate.left(),
        collocate.right(),
        collocate.inAll(),
        association == null ? null : association.expected(),
        association == null ? null : association.mi(),
        association == null ? null : association.g2(),
        association == null ? null : association.logDice());
  }
}
