package vn.vanban.theme;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.ThemeRules.Entry;

/** Reads the YAML of a theme dictionary by its nodes, so that every complaint knows its line. */
final class DictionaryReader {

  private static final Set<String> KEYS = Set.of("version", "context", "themes");

  private DictionaryReader() {}

  /**
   * @param file its name in messages
   * @throws ThemeDictionaryException where the text is no theme dictionary
   */
  static ThemeDictionary read(Reader yaml, String file) {
    Node root = compose(yaml, file);
    var map = YamlMap.of(file, root, "the dictionary", KEYS);
    String version = map.text("version").value();
    var context = YamlMap.of(file, map.required("context"), "'context'", Set.of("duty", "private"));
    var shared = new ArrayList<Entry>();
    shared.addAll(context.entries("duty", new Sign(Kind.DUTY, Sign.SHARED, Sign.NO_MEMBER)));
    shared.addAll(context.entries("private", new Sign(Kind.PRIVATE, Sign.SHARED, Sign.NO_MEMBER)));
    var themes = new LinkedHashMap<String, ThemeRules>();
    for (Node node : map.nodes("themes")) {
      var rules = ThemeReader.read(file, node, themes.sequencedKeySet().stream().toList());
      themes.put(rules.theme().id(), rules);
    }
    if (themes.isEmpty()) {
      throw new ThemeDictionaryException(
          file, YamlMap.lineOf(root), "no themes; needed: one or more under 'themes'");
    }
    return new ThemeDictionary(version, shared, themes.sequencedValues().stream().toList());
  }

  private static Node compose(Reader yaml, String file) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
      if (root == null) {
        throw new ThemeDictionaryException(
            file, 1, "the file is empty; needed: " + YamlMap.listed(KEYS));
      }
      return root;
    } catch (MarkedYAMLException broken) {
      Mark mark = broken.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      throw new ThemeDictionaryException(
          file, line, broken.getProblem() + "; allowed: well-formed YAML");
    } catch (YAMLException broken) {
      throw new ThemeDictionaryException(
          file, 1, broken.getMessage() + "; allowed: well-formed YAML");
    }
  }
}
