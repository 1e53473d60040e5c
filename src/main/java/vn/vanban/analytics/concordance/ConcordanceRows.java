package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.By;
import vn.vanban.analytics.concordance.Concordance.Line;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;
import vn.vanban.text.Letters;

/** Lines of a concordance, or the counts of its groups, as a table; white space as one space. */
public final class ConcordanceRows {

  private static final List<String> HEADING =
      List.of(
          "left", "hit", "right", "id", "number", "title", "kind", "issuer", "issued", "start",
          "end", "page");

  private static final List<String> GROUPS =
      List.of("hits", "documents", "documents in all", "share", "syllables", "hits/1000 syllables");

  private ConcordanceRows() {}

  /** Writes every line that there is behind the request's cursor, one after the other. */
  public static void writeAll(
      Concordances concordances, ConcordanceRequest request, TableWriter table) throws IOException {
    table.heading(with(HEADING, BasisCells.HEADING));
    concordances.forEachLine(request, (basis, line) -> table.row(row(basis, line)));
  }

  /** Writes the lines of a page. */
  public static void write(Concordance answer, TableWriter table) throws IOException {
    table.heading(with(HEADING, BasisCells.HEADING));
    for (var line : answer.lines()) {
      table.row(row(answer.basis(), line));
    }
  }

  /** Writes how many hits there are by year, by issuer, and so on. */
  public static void writeGroups(Concordance answer, By by, TableWriter table) throws IOException {
    var heading = with(List.of(by.toString()), GROUPS);
    table.heading(with(heading, BasisCells.HEADING));
    for (var group : answer.groups()) {
      var row =
          new ArrayList<>(
              Arrays.asList(
                  group.column(),
                  group.mentions(),
                  group.documents(),
                  group.documentsInAll(),
                  group.share(),
                  group.syllables(),
                  group.perThousand()));
      row.addAll(BasisCells.of(answer.basis()));
      table.row(row);
    }
  }

  private static List<?> row(Basis basis, Line line) {
    var document = line.document();
    var row =
        new ArrayList<Object>(
            Arrays.asList(
                Letters.collapseSpaces(line.left()),
                Letters.collapseSpaces(line.hit()),
                Letters.collapseSpaces(line.right()),
                document.id(),
                document.number(),
                document.title(),
                document.kind(),
                document.issuer(),
                document.issued(),
                line.start(),
                line.end(),
                line.page()));
    row.addAll(BasisCells.of(basis));
    return row;
  }

  private static List<String> with(List<String> heading, List<String> more) {
    var all = new ArrayList<>(heading);
    all.addAll(more);
    return all;
  }
}
