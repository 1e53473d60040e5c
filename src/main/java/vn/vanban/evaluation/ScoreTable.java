package vn.vanban.evaluation;

import java.util.Locale;

/** Figures as lines for people and for files that are compared. */
public final class ScoreTable {

  private static final String ROW = "%-26s %9.4f %9.4f %9.4f %8d %8d %8d%n";

  private ScoreTable() {}

  /** Ends with a line end; the same figures give the same text on every machine. */
  public static String of(ReferenceScores scores) {
    var table = new StringBuilder();
    append(table, "%-26s %9s %9s %9s %8s %8s %8s%n", columns("measure"));
    scores.measures().forEach((measure, score) -> row(table, measure.toString(), score));
    scores.forms().forEach((form, score) -> row(table, "form " + form, score));
    scores
        .genres()
        .forEach((genre, measures) ->
            measures.forEach((measure, score) -> row(table, "in " + genre + ": " + measure, score)));
    append(
        table,
        "%d passages; %d false hits in %d characters of %d look-alikes, %.2f in 10,000%n",
        scores.passages(),
        scores.falseHits(),
        scores.lookAlikeCharacters(),
        scores.lookAlikes(),
        scores.falseHitsPer10000());
    return table.toString().replace(System.lineSeparator(), "\n");
  }

  private static Object[] columns(String first) {
    return new Object[] {first, "precision", "recall", "f1", "expected", "found", "right"};
  }

  private static void row(StringBuilder table, String name, Score score) {
    append(
        table,
        ROW,
        name,
        score.precision(),
        score.recall(),
        score.f1(),
        score.expected(),
        score.found(),
        score.right());
  }

  private static void append(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values));
  }
}
