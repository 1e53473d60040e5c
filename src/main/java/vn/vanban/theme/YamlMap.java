package vn.vanban.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.vanban.theme.ThemeRules.Entry;

/** A mapping of a YAML file whose complaints name file, line and what is allowed. */
final class YamlMap {

  private final String file;
  private final int line;
  private final String what;
  private final Map<String, Node> values;

  private YamlMap(String file, int line, String what, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.what = what;
    this.values = values;
  }

  /** A scalar of the file, with its place. */
  record Text(String value, int line) {}

  /**
   * @param what the thing described, for messages: "a theme"
   * @param allowed every key it may have
   */
  static YamlMap of(String file, Node node, String what, Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw new ThemeDictionaryException(
          file, lineOf(node), what + " must be a mapping with the keys " + listed(allowed));
    }
    var values = new LinkedHashMap<String, Node>();
    for (NodeTuple entry : mapping.getValue()) {
      int line = lineOf(entry.getKeyNode());
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowed.contains(key)) {
        throw new ThemeDictionaryException(
            file, line, "unknown key '" + key + "' in " + what + "; allowed: " + listed(allowed));
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw new ThemeDictionaryException(
            file, line, "key '" + key + "' stands twice in " + what + "; allowed: once");
      }
    }
    return new YamlMap(file, lineOf(node), what, values);
  }

  /** Counted from 1. */
  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  static String listed(Set<String> values) {
    return String.join(", ", new TreeSet<>(values));
  }

  ThemeDictionaryException wrong(Text at, String problem) {
    return new ThemeDictionaryException(file, at.line(), problem);
  }

  Node required(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw new ThemeDictionaryException(file, line, what + " lacks the key '" + key + "'");
    }
    return node;
  }

  Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Text text(String key) {
    return asText(required(key), "'" + key + "'");
  }

  Optional<Text> optionalText(String key) {
    return optional(key).map(node -> asText(node, "'" + key + "'"));
  }

  /** The patterns of a list, all with the same sign; none where the key is missing. */
  List<Entry> entries(String key, Sign sign) {
    var entries = new ArrayList<Entry>();
    for (Node item : nodes(key)) {
      entries.add(new Entry(pattern(asText(item, "an item of '" + key + "'")), sign));
    }
    return entries;
  }

  SyllablePattern pattern(Text text) {
    try {
      return SyllablePattern.parse(text.value());
    } catch (IllegalArgumentException broken) {
      throw wrong(text, String.valueOf(broken.getMessage()));
    }
  }

  /** The items of a list; none where the key is missing. */
  List<Node> nodes(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw new ThemeDictionaryException(
          file, lineOf(node), "'" + key + "' must be a list: [a, b] or lines that start with -");
    }
    return sequence.getValue();
  }

  /** One of {@code allowed}. */
  String choice(String key, Set<String> allowed) {
    Text text = text(key);
    if (!allowed.contains(text.value())) {
      throw wrong(text, "'" + key + "' is '" + text.value() + "'; allowed: " + listed(allowed));
    }
    return text.value();
  }

  /** A whole number from 1 to {@code most}. */
  int count(String key, int most) {
    Text text = text(key);
    try {
      int count = Integer.parseInt(text.value());
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException notWhole) {
      // Falls through to the one message for both mistakes.
    }
    throw wrong(
        text, "'" + key + "' is '" + text.value() + "'; allowed: a whole number from 1 to " + most);
  }

  private Text asText(Node node, String name) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return new Text(scalar.getValue(), lineOf(node));
    }
    throw new ThemeDictionaryException(
        file, lineOf(node), name + " must be a text that is not empty");
  }
}
