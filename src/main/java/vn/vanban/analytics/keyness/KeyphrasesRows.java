package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.table.TableWriter;

/** Key phrases as a table, a row each. */
public final class KeyphrasesRows {

  private static final List<String> HEADING =
      List.of(
          "phrase",
          "frequency",
          "documents",
          "elsewhere",
          "score",
          "subject",
          "documents of the subject",
          "documents elsewhere");

  private KeyphrasesRows() {}

  public static void write(Keyphrases answer, TableWriter table) throws IOException {
    var heading = new ArrayList<>(HEADING);
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    var subject = answer.subject();
    var basis = BasisCells.of(subject.basis());
    for (var phrase : answer.phrases()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(phrase.phrase());
      row.add(phrase.frequency());
      row.add(phrase.documents());
      row.add(phrase.elsewhere());
      row.add(phrase.score());
      row.add(subject.id() == null ? subject.query() : subject.id());
      row.add(subject.basis().documents());
      row.add(answer.collection().documents());
      row.addAll(basis);
      table.row(row);
    }
  }
}
