package vn.vanban.evaluation;

import java.util.Formatter;
import java.util.Locale;

/** Figures as lines for people and for files that are compared. */
public final class ScoreTable {

  private final Formatter table = new Formatter(new StringBuilder(), Locale.ROOT);

  private ScoreTable() {}

  /** Ends with a line feed; the same figures give the same text on every machine. */
  public static String of(ReferenceScores scores) {
    var lines = new ScoreTable();
    lines.heading();
    scores.measures().forEach((measure, score) -> lines.row(measure.toString(), score));
    scores.forms().forEach((form, score) -> lines.row("form " + form, score));
    scores
        .genres()
        .forEach((genre, measures) ->
            measures.forEach((measure, score) -> lines.row("in " + genre + ": " + measure, score)));
    lines.table.format(
        "%d passages; %d false hits in %d characters of %d look-alikes, %.2f in 10,000\n",
        scores.passages(),
        scores.falseHits(),
        scores.lookAlikeCharacters(),
        scores.lookAlikes(),
        scores.falseHitsPer10000());
    return lines.table.toString();
  }

  /** Ends with a line feed; the same figures give the same text on every machine. */
  public static String of(ThemeScores scores) {
    var lines = new ScoreTable();
    lines.heading();
    lines.row("mentions", scores.mentions());
    scores.themes().forEach((theme, score) -> lines.row("theme " + theme, score));
    scores.measures().forEach((measure, score) -> lines.row(measure + " of the right", score));
    scores.genres().forEach((genre, score) -> lines.row("in " + genre, score));
    lines.table.format(
        "%d passages; nothing found in %d of %d look-alikes, %.4f\n",
        scores.passages(), scores.untouched(), scores.lookAlikes(), scores.untouchedShare());
    return lines.table.toString();
  }

  /** Ends with a line feed; the same figures give the same text on every machine. */
  public static String of(HeaderScores scores) {
    var lines = new ScoreTable();
    lines.heading();
    scores.fields().forEach((field, score) -> lines.row(field.toString(), score));
    scores.lists().forEach((list, score) -> lines.row(list.toString(), score));
    scores.provisions().forEach(lines::row);
    scores.genres().forEach((genre, score) -> lines.row("in " + genre, score));
    lines.table.format(
        "%d documents, %d of them with their provisions\n",
        scores.documents(), scores.structured());
    return lines.table.toString();
  }

  private void heading() {
    table.format(
        "%-32s %9s %9s %9s %8s %8s %8s\n",
        "measure", "precision", "recall", "f1", "expected", "found", "right");
  }

  private void row(String name, Score score) {
    table.format(
        "%-32s %9.4f %9.4f %9.4f %8d %8d %8d\n",
        name,
        score.precision(),
        score.recall(),
        score.f1(),
        score.expected(),
        score.found(),
        score.right());
  }
}
