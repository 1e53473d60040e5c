package vn.vanban.theme;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Set;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.ThemeRules.Entry;
import vn.vanban.yaml.YamlFile;
import vn.vanban.yaml.YamlMap;
import vn.vanban.yaml.YamlText;

/** Reads the YAML of a theme dictionary; one reading finds all that is wrong in it. */
final class DictionaryReader {

  static final Set<String> KEYS = Set.of("version", "context", "themes");
  static final Set<String> CONTEXT_KEYS = Set.of("duty", "duty-hints", "private", "private-hints");

  /**
   * A word that all themes look for is a match of each, wherever it stands; so their number tells
   * how much memory a text takes.
   */
  private static final int MOST_THEMES = 1_000;

  private static final Message THE_DICTIONARY = new Message("từ điển", "the dictionary");

  private DictionaryReader() {}

  /**
   * @param name of the file in messages
   * @throws vn.vanban.yaml.MistakesException where the text is no theme dictionary
   */
  static ThemeDictionary read(Reader yaml, String name) {
    var file = YamlFile.read(yaml, name, KEYS);
    var dictionary = file.map(file.root(), THE_DICTIONARY, KEYS).map(DictionaryReader::dictionary);
    file.check();
    return dictionary.orElseThrow();
  }

  private static ThemeDictionary dictionary(YamlMap map) {
    String version = map.text("version").map(YamlText::value).orElse("");
    var patterns = new Patterns();
    var shared = new ArrayList<Entry>();
    if (map.has("context")) {
      map.map("context", CONTEXT_KEYS)
          .ifPresent(context -> {
            shared.addAll(patterns.of(context, "duty", shared(Kind.DUTY)));
            shared.addAll(patterns.of(context, "duty-hints", shared(Kind.DUTY_HINT)));
            shared.addAll(patterns.of(context, "private", shared(Kind.PRIVATE)));
            shared.addAll(patterns.of(context, "private-hints", shared(Kind.PRIVATE_HINT)));
          });
    }
    var themes = new ArrayList<ThemeRules>();
    var earlier = new ArrayList<String>();
    for (var theme : map.maps("themes", ThemeReader.A_THEME, ThemeReader.KEYS)) {
      themes.add(new ThemeReader(patterns, theme, earlier).rules());
      earlier.add(themes.getLast().theme().id());
    }
    if (map.nodes("themes").isEmpty()) {
      map.wrong(
          "không có chủ đề nào; cần: một chủ đề trở lên dưới 'themes'",
          "no themes; needed: one or more under 'themes'");
    }
    if (themes.size() > MOST_THEMES) {
      map.wrong(
          themes.size() + " chủ đề; được phép: nhiều nhất " + MOST_THEMES,
          themes.size() + " themes; allowed: at most " + MOST_THEMES);
    }
    return new ThemeDictionary(version, shared, themes);
  }

  private static Sign shared(Kind kind) {
    return new Sign(kind, Sign.SHARED, Sign.NO_MEMBER);
  }
}
