package vn.vanban.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/** Refuses ids of themes that the dictionary does not have. */
final class KnownTheme {

  private KnownTheme() {}

  /**
   * @param where the option or parameter that names the theme
   * @throws ParameterException where there is none; it lists those that there are
   */
  static void require(String where, String id, Settings settings, CommandLine command) {
    require(where, id, settings.themes(), command);
  }

  /** The same for a dictionary that is not the one in use. */
  static void require(String where, String id, ThemeDictionary dictionary, CommandLine command) {
    var themes = dictionary.themes();
    if (themes.stream().noneMatch(known -> known.id().equals(id))) {
      String ids = themes.stream().map(Theme::id).collect(Collectors.joining(", "));
      throw new ParameterException(
          command, where + ": no theme is called \"" + id + "\"; there are: " + ids);
    }
  }
}
