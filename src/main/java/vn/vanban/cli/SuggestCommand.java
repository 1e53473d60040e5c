package vn.vanban.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.search.Suggestion;
import vn.vanban.search.Suggestions;

@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Gợi ý cho câu hỏi đang gõ: số văn bản, cơ quan, cụm từ, tiêu đề có trong chỉ mục.",
      "Suggest how a query may go on: numbers, issuers, phrases and titles of the index."
    })
final class SuggestCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "Phần đã gõ; từ cuối có thể dở dang. / What is typed; the last word may go on.")
  List<String> typed = List.of();

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "Số gợi ý, 1–50 (mặc định: 10). / How many suggestions, 1–50 (default: 10).")
  int size = Suggestions.USUAL_SIZE;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    PageOptions.require(output.command.commandLine(), "--size", size, 1, Suggestions.MAX_SIZE);
    try (var documents = index.open()) {
      var answer = new Suggestions(documents).suggest(String.join(" ", typed), size);
      if (output.json) {
        output.printJson(answer);
      } else {
        answer.suggestions().forEach(one -> print(answer.query(), one));
      }
    }
    return ExitCode.DONE;
  }

  /** What stays of the query, with what is suggested for the rest. */
  private void print(String query, Suggestion suggestion) {
    String kept = query.substring(0, suggestion.start());
    output
        .out()
        .println(
            Excerpt.line(kept + suggestion.text())
                + "\t"
                + suggestion.kind()
                + "\t"
                + suggestion.count());
  }
}
