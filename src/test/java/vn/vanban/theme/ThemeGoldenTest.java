package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.text.StoredText;

/**
 * NAME.input gives NAME.expected: one line a mention. {@code -Dgolden.update} rewrites what differs
 * and fails, so that a person reads the difference.
 */
class ThemeGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/theme");
  private static final ThemeFinder FINDER = new ThemeFinder(ThemeDictionary.standard());

  static List<String> names() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".input"))
          .map(name -> name.substring(0, name.length() - ".input".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void hasCases() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("names")
  void findsWhatIsExpected(String name) throws IOException {
    String text = StoredText.of(Files.readString(FOLDER.resolve(name + ".input")));
    String found =
        FINDER.find(text).stream().map(ThemeGoldenTest::line).collect(Collectors.joining());
    Path expected = FOLDER.resolve(name + ".expected");
    if (System.getProperty("golden.update") != null) {
      if (!Files.exists(expected) || !Files.readString(expected).equals(found)) {
        Files.writeString(expected, found);
        fail(expected + " was rewritten: read the difference");
      }
      return;
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static String line(ThemeMention mention) {
    return String.format(
        Locale.ROOT,
        "%d-%d %s %s %s %s %s\n",
        mention.start(),
        mention.end(),
        mention.theme(),
        mention.form(),
        mention.members(),
        mention.stance(),
        mention.text().replace('\n', '⏎'));
  }
}
