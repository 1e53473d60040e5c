package vn.vanban.cli;

import java.util.List;
import vn.vanban.analytics.trial.Trial;
import vn.vanban.analytics.trial.Trial.Count;
import vn.vanban.analytics.trial.Trial.Hit;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeMention;

/** A trial of a dictionary, for people. */
final class TrialText {

  private TrialText() {}

  static void print(Trial trial, Output output) {
    var table = new TextTable();
    table.row(
        List.of(
            output.words("chủ đề", "theme"),
            output.words("thêm", "added"),
            output.words("mất", "lost"),
            output.words("khác", "changed"),
            output.words("giữ", "same"),
            output.words("lượt nhắc", "mentions"),
            output.words("đang có", "held"),
            output.words("văn bản", "documents"),
            output.words("đang có", "held")));
    trial.themes().forEach(count -> table.row(row(count)));
    table.print(output.out());
    trial.hits().forEach(hit -> print(hit, output));
    if (trial.hits().size() < trial.total()) {
      output.print(
          "Hiện " + trial.hits().size() + " trong " + trial.total() + " chỗ.",
          "Shown: " + trial.hits().size() + " of " + trial.total() + " mentions.");
    }
    output.print("Từ điển thử: " + trial.dictionary(), "Dictionary tried: " + trial.dictionary());
    BasisText.print(trial.basis(), output);
  }

  private static List<String> row(Count count) {
    return List.of(
        count.theme(),
        String.valueOf(count.added()),
        String.valueOf(count.lost()),
        String.valueOf(count.changed()),
        String.valueOf(count.same()),
        String.valueOf(count.mentions()),
        String.valueOf(count.held()),
        String.valueOf(count.documents()),
        String.valueOf(count.documentsHeld()));
  }

  private static void print(Hit hit, Output output) {
    var mention = hit.mention();
    output.out().println();
    output
        .out()
        .println(outcome(hit, output) + "  " + HitText.name(hit.number(), hit.title(), hit.id()));
    output
        .out()
        .println(
            "   "
                + reading(mention)
                + (hit.before() == null ? "" : "  ← " + reading(hit.before())));
    var marks = Excerpt.Marks.forTerminal(Terminal.isThere());
    var span = new Span(mention.start(), mention.end());
    output
        .out()
        .println("   " + Excerpt.of(hit.text(), hit.sentence().start(), List.of(span), marks));
  }

  private static String outcome(Hit hit, Output output) {
    return switch (hit.outcome()) {
      case ADDED -> output.words("+ thêm", "+ added");
      case LOST -> output.words("- mất", "- lost");
      case CHANGED -> output.words("~ khác", "~ changed");
      case SAME -> output.words("= giữ", "= same");
    };
  }

  /** Codes are the same in every language. */
  private static String reading(ThemeMention mention) {
    return mention.theme()
        + " · "
        + mention.form()
        + " · "
        + mention.stance()
        + (mention.members().isEmpty() ? "" : " · " + String.join(", ", mention.members()));
  }
}
