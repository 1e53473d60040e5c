package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.analytics.keyness.Keyness.Frequency;
import vn.vanban.table.TableWriter;

/** Key words as a table, a row each. */
public final class KeynessRows {

  private static final List<String> HEADING =
      List.of(
          "word",
          "frequency",
          "per million",
          "documents",
          "DP",
          "reference frequency",
          "reference per million",
          "reference documents",
          "reference DP",
          "G²",
          "log ratio",
          "target",
          "target words",
          "reference",
          "reference words");

  private KeynessRows() {}

  public static void write(Keyness answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    var basis = BasisCells.of(answer.target().basis());
    for (var word : answer.words()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(word.word());
      add(row, word.target());
      add(row, word.reference());
      row.add(word.g2());
      row.add(word.logRatio());
      row.add(answer.target().subset());
      row.add(answer.target().words());
      row.add(answer.reference().subset());
      row.add(answer.reference().words());
      row.addAll(basis);
      table.row(row);
    }
  }

  private static void add(List<@Nullable Object> row, Frequency frequency) {
    row.add(frequency.frequency());
    row.add(frequency.perMillion());
    row.add(frequency.documents());
    row.add(frequency.dp());
  }
}
