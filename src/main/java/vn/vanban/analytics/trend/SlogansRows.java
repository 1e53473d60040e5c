package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.analytics.trend.Slogans.Slogan;
import vn.vanban.table.TableWriter;

/** Slogans as a table, a row for each of their years. */
public final class SlogansRows {

  private static final List<String> HEADING =
      List.of(
          "theme",
          "label",
          "year",
          "documents",
          "mentions",
          "first issued",
          "first document",
          "issuers",
          "members");

  private SlogansRows() {}

  public static void write(Slogans answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    for (var slogan : answer.slogans()) {
      write(slogan, BasisCells.of(answer.basis()), table);
    }
  }

  private static void write(Slogan slogan, List<String> basis, TableWriter table)
      throws IOException {
    var first = slogan.first();
    for (var year : slogan.years()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(slogan.theme());
      row.add(slogan.label());
      row.add(year.year());
      row.add(year.documents());
      row.add(year.mentions());
      row.add(first == null ? null : first.issued());
      row.add(first == null ? null : first.id());
      row.add(
          slogan.issuers().stream()
              .map(one -> one.issuer() + " (" + one.documents() + ")")
              .collect(Collectors.joining("; ")));
      row.add(
          slogan.members().stream()
              .map(set -> String.join(" + ", set.members()) + " (" + set.documents() + ")")
              .collect(Collectors.joining("; ")));
      row.addAll(basis);
      table.row(row);
    }
  }
}
