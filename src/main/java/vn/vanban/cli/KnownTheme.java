package vn.vanban.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.vanban.theme.Theme;

/** Refuses ids of themes that the dictionary does not have. */
final class KnownTheme {

  private KnownTheme() {}

  /**
   * @param where the option or parameter that names the theme
   * @throws ParameterException where there is none; it lists those that there are
   */
  static void require(String where, String id, Settings settings, CommandLine command) {
    var themes = settings.themes().themes();
    if (themes.stream().noneMatch(known -> known.id().equals(id))) {
      String ids = themes.stream().map(Theme::id).collect(Collectors.joining(", "));
      throw new ParameterException(
          command, where + ": no theme is called \"" + id + "\"; there are: " + ids);
    }
  }
}
