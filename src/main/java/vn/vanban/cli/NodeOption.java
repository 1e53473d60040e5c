package vn.vanban.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.concordance.Node;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.search.TextQuery;

/**
 * What is looked for place by place: a query, or where there is none the theme of {@code --theme}.
 */
final class NodeOption {

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = {
        "Cụm từ, hay câu hỏi như của search; từ gõ liền nhau là một cụm. Không có thì tìm các lượt"
            + " nhắc của --theme.",
        "A phrase, or a query as search takes it; words side by side are one phrase. Without it the"
            + " mentions of --theme."
      })
  List<String> query = List.of();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  /** A node with the filters that are left. */
  record Asked(Node node, Filters filters) {}

  /**
   * @throws ParameterException where nothing is named that could stand in a text
   */
  Asked asked(Filters filters, Output output) {
    String words = String.join(" ", query);
    if (!words.isBlank()) {
      var problem = TextQuery.problemWith(words);
      if (problem.isPresent()) {
        throw new ParameterException(
            command.commandLine(), "QUERY: " + problem.get().in(output.language) + ": " + words);
      }
      return new Asked(new Node.Words(words), filters);
    }
    var themes = filters.of(Facet.THEME);
    if (themes.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          output.words(
              "QUERY: cần một cụm từ cần tìm, hoặc --theme với mã chủ đề",
              "QUERY: a phrase to look for is needed, or --theme with the id of a theme"));
    }
    if (themes.size() > 1) {
      throw new ParameterException(
          command.commandLine(),
          output.words(
              "--theme: không có QUERY thì chỉ nêu một chủ đề",
              "--theme: without a QUERY only one theme can be named"));
    }
    return new Asked(new Node.Mentions(themes.getFirst()), filters.without(Facet.THEME));
  }
}
