package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.vanban.search.Filters;

/** What every document found must be. A value that nothing could ever match is refused. */
final class FilterOptions extends DocumentOptions {

  @Option(
      names = "--theme",
      paramLabel = "ID",
      description = "Mã chủ đề: dare. / Id of a theme: dare.")
  List<String> themes = new ArrayList<>();

  /**
   * @throws ParameterException where a value is none of the possible ones; it names them
   */
  Filters filters(Settings settings) {
    for (var theme : themes) {
      KnownTheme.require("--theme", theme, settings, command.commandLine());
    }
    return filters(themes);
  }
}
