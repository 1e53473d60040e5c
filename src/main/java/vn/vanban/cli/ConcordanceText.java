package vn.vanban.cli;

import java.io.PrintWriter;
import java.util.List;
import vn.vanban.analytics.concordance.Concordance;
import vn.vanban.analytics.concordance.Concordance.Line;
import vn.vanban.analytics.concordance.ConcordanceRequest;
import vn.vanban.analytics.trend.Trend.Column;

/** A concordance with its hits below one another. */
final class ConcordanceText {

  /** Characters of context on each side: a line fits a wide terminal. */
  private static final int SIDE = 48;

  private ConcordanceText() {}

  static void print(Concordance answer, ConcordanceRequest request, Output output) {
    var marks = Excerpt.Marks.forTerminal(Terminal.isThere());
    int width =
        answer.lines().stream()
            .mapToInt(line -> Math.min(SIDE, Excerpt.line(line.left()).length()))
            .max()
            .orElse(0);
    answer.lines().forEach(line -> output.out().println(line(line, width, marks, output)));
    output.print(
        "Tổng số: " + answer.total() + " chỗ trong " + answer.documents() + " văn bản",
        "Total: " + answer.total() + " hits in " + answer.documents() + " documents");
    if (request.by() != null) {
      printGroups(answer, request.by().toString(), output);
    }
    sayWhatIsLeft(answer, output.out(), output);
    BasisText.print(answer.basis(), output);
  }

  static void sayWhatIsLeft(Concordance answer, PrintWriter out, Output output) {
    if (answer.next() != null) {
      out.println(
          output.words("Xem tiếp: --after " + answer.next(), "More: --after " + answer.next()));
    }
  }

  private static String line(Line line, int width, Excerpt.Marks marks, Output output) {
    String left = tail(Excerpt.line(line.left()));
    String right = head(Excerpt.line(line.right()));
    var document = line.document();
    String title = document.title() == null ? document.source() : document.title();
    String name = document.number() == null ? head(Excerpt.line(title)) : document.number();
    String date = document.issued() == null ? "" : " · " + document.issued();
    String page = line.page() == null ? "" : " · " + HitText.page(line.page(), output);
    return " ".repeat(Math.max(0, width - left.length()))
        + left
        + gapBefore(line)
        + marks.open()
        + Excerpt.line(line.hit())
        + marks.close()
        + gapAfter(line)
        + right
        + "   ["
        + name
        + date
        + " · "
        + line.start()
        + "–"
        + line.end()
        + page
        + "]";
  }

  private static String gapBefore(Line line) {
    String left = line.left();
    return left.isEmpty() || Character.isWhitespace(left.charAt(left.length() - 1)) ? " " : "";
  }

  private static String gapAfter(Line line) {
    String right = line.right();
    return !right.isEmpty() && Character.isWhitespace(right.charAt(0)) ? " " : "";
  }

  private static String tail(String text) {
    return text.length() <= SIDE ? text : "…" + text.substring(text.length() - SIDE + 1);
  }

  private static String head(String text) {
    return text.length() <= SIDE ? text : text.substring(0, SIDE - 1) + "…";
  }

  private static void printGroups(Concordance answer, String by, Output output) {
    var table = new TextTable();
    table.row(
        List.of(
            by,
            output.words("chỗ", "hits"),
            output.words("văn bản", "documents"),
            output.words("trên tổng số", "documents in all"),
            output.words("chỗ/1000 âm tiết", "hits/1000 syllables")));
    for (Column group : answer.groups()) {
      table.row(
          List.of(
              Excerpt.line(group.column()),
              String.valueOf(group.mentions()),
              String.valueOf(group.documents()),
              String.valueOf(group.documentsInAll()),
              group.perThousand() == null ? "?" : BasisText.decimal(group.perThousand(), 2)));
    }
    table.print(output.out());
  }
}
