package vn.vanban.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentJson;

/** How a command's result is printed: for people or as JSON, and in which language. */
final class Output {

  @Option(names = "--json", description = "In kết quả dạng JSON. / Print the result as JSON.")
  boolean json;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "Ngôn ngữ của thông báo. / Language of messages.")
  Language language = Language.VI;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  private @Nullable DocumentJson documents;

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Made when it is asked for: a command that prints no JSON starts without it. */
  DocumentJson documents() {
    var made = documents;
    if (made == null) {
      made = new DocumentJson();
      documents = made;
    }
    return made;
  }

  JsonMapper mapper() {
    return documents().mapper();
  }

  /** Prints {@code value} as indented JSON with a line end. */
  void printJson(Object value) {
    out().println(pretty(value));
  }

  String pretty(Object value) {
    return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** The words in the language that was asked for. */
  String words(String vietnamese, String english) {
    return new Message(vietnamese, english).in(language);
  }

  /** A line in the language that was asked for. */
  void print(String vietnamese, String english) {
    out().println(words(vietnamese, english));
  }

  /** The language that {@code command} was called with; Vietnamese where it has no such option. */
  static Language languageOf(CommandLine command) {
    var option = command.getCommandSpec().findOption("--lang");
    return option != null && option.getValue() instanceof Language language
        ? language
        : Language.VI;
  }
}
