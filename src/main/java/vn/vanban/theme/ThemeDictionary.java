package vn.vanban.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vanban.theme.ThemeRules.Entry;

/** Which themes there are and how they are said. Immutable and thread-safe. */
public final class ThemeDictionary {

  private static final String STANDARD = "themes.yaml";

  private final String version;
  private final List<Entry> shared;
  private final List<ThemeRules> rules;

  ThemeDictionary(String version, List<Entry> shared, List<ThemeRules> rules) {
    this.version = version;
    this.shared = List.copyOf(shared);
    this.rules = List.copyOf(rules);
  }

  /** The dictionary that comes with the program. */
  public static ThemeDictionary standard() {
    try (var stream = ThemeDictionary.class.getResourceAsStream(STANDARD)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its resource " + STANDARD);
      }
      return DictionaryReader.read(new InputStreamReader(stream, StandardCharsets.UTF_8), STANDARD);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A user's dictionary, in UTF-8 and the form of the standard one.
   *
   * @throws IOException where the file cannot be read as UTF-8 text
   * @throws ThemeDictionaryException where it is no theme dictionary; names file, line and what is
   *     allowed
   */
  public static ThemeDictionary load(Path file) throws IOException {
    return DictionaryReader.read(
        new StringReader(Files.readString(file, StandardCharsets.UTF_8)), file.toString());
  }

  /** As the file states it; findings are comparable where it is the same. */
  public String version() {
    return version;
  }

  /** In the order of the file. */
  public List<Theme> themes() {
    return rules.stream().map(ThemeRules::theme).toList();
  }

  List<Entry> shared() {
    return shared;
  }

  List<ThemeRules> rules() {
    return rules;
  }
}
