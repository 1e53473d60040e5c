package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;

/** Documents that are alike as a table: a row for each. */
public final class SimilarRows {

  private static final List<String> HEADING =
      List.of(
          "id",
          "number",
          "title",
          "kind",
          "issuer",
          "issued",
          "source",
          "likeness",
          "of words",
          "of citations",
          "words",
          "cited",
          "overlap",
          "document");

  private SimilarRows() {}

  public static void write(SimilarDocuments answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    var basis = BasisCells.of(answer.basis());
    for (var hit : answer.hits()) {
      var reasons = hit.reasons();
      var row =
          new ArrayList<>(
              Arrays.asList(
                  hit.id(),
                  hit.number(),
                  hit.title(),
                  hit.kind(),
                  hit.issuer(),
                  hit.issued(),
                  hit.source(),
                  hit.likeness(),
                  reasons.ofWords(),
                  reasons.ofCitations(),
                  String.join(", ", reasons.words()),
                  String.join("; ", reasons.cited()),
                  reasons.overlap(),
                  answer.document()));
      row.addAll(basis);
      table.row(row);
    }
  }
}
