package vn.vanban.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.yaml.MistakesException;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Soát một từ điển: kể mọi lỗi, với dòng, cột và điều được phép.",
      "Check a dictionary: tells all mistakes, with line, column and what is allowed."
    })
final class DictionaryCheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Từ điển, YAML. / A dictionary, in YAML.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Mixin Output output = new Output();

  /**
   * @param version null where the file has mistakes
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Checked(
      String file, @Nullable String version, List<String> themes, List<Problem> mistakes) {}

  private record Problem(int line, int column, String message) {}

  @Override
  public Integer call() {
    try {
      var dictionary = Settings.themes(file);
      print(dictionary);
      return ExitCode.DONE;
    } catch (MistakesException e) {
      print(e);
      return ExitCode.BAD_INPUT;
    }
  }

  private void print(ThemeDictionary dictionary) {
    var themes = dictionary.themes().stream().map(Theme::id).toList();
    if (output.json) {
      output.printJson(new Checked(file.toString(), dictionary.version(), themes, List.of()));
      return;
    }
    String list = String.join(", ", themes);
    output.print(
        "Đúng: phiên bản " + dictionary.version() + ", " + themes.size() + " chủ đề: " + list,
        "Right: version " + dictionary.version() + ", " + themes.size() + " themes: " + list);
  }

  private void print(MistakesException e) {
    if (output.json) {
      var problems =
          e.mistakes().stream()
              .map(mistake ->
                  new Problem(
                      mistake.line(), mistake.column(), mistake.problem().in(output.language)))
              .toList();
      output.printJson(new Checked(file.toString(), null, List.of(), problems));
      return;
    }
    output.err().println(e.userMessage().in(output.language));
    int count = e.mistakes().size();
    output
        .err()
        .println(
            output.words(
                count + " lỗi. Mọi khóa và ví dụ: doc/themes.md",
                count
                    + (count == 1 ? " mistake." : " mistakes.")
                    + " All keys, with examples: doc/themes.md"));
  }
}
