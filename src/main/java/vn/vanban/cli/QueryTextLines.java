package vn.vanban.cli;

import vn.vanban.search.Interpretation;
import vn.vanban.search.Interpretation.Rule;
import vn.vanban.search.SearchAnswer;

/** Says how a query was understood, where that is not what one sees at once. */
final class QueryTextLines {

  private final Output output;

  QueryTextLines(Output output) {
    this.output = output;
  }

  void print(SearchAnswer answer) {
    for (var notice : answer.notices()) {
      String place =
          notice.end() > notice.start() ? " [" + notice.start() + "–" + notice.end() + "]" : "";
      output.print(
          "Lưu ý" + place + ": " + notice.message().vi(),
          "Note" + place + ": " + notice.message().en());
    }
    var understood = answer.interpretation();
    if (understood.query() != null) {
      output.print("Đã hiểu là: " + understood.query(), "Understood as: " + understood.query());
    }
    if (understood.rule() == Rule.MOST) {
      printRule(understood);
    }
    if (answer.suggestion() != null) {
      output.print(
          "Ý bạn là: " + answer.suggestion() + " ?", "Did you mean: " + answer.suggestion() + " ?");
    }
  }

  private void printRule(Interpretation understood) {
    output.print(
        "Cần ít nhất " + understood.needed() + " trong " + understood.of() + " từ.",
        "At least " + understood.needed() + " of " + understood.of() + " words are needed.");
  }
}
