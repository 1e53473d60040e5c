package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;

/** Documents that are nearly the same as a table: a row for each, with the number of its group. */
public final class DuplicatesRows {

  private static final List<String> HEADING =
      List.of("group", "id", "number", "title", "issued", "source", "overlap");

  private DuplicatesRows() {}

  public static void write(Duplicates answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    var basis = BasisCells.of(answer.basis());
    int group = 0;
    for (var copies : answer.groups()) {
      group++;
      for (var copy : copies.documents()) {
        var row =
            new ArrayList<>(
                Arrays.asList(
                    group,
                    copy.id(),
                    copy.number(),
                    copy.title(),
                    copy.issued(),
                    copy.source(),
                    copy.overlap()));
        row.addAll(basis);
        table.row(row);
      }
    }
  }
}
