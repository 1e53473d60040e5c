package vn.vanban.issuer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file whose complaints name file, line and what is allowed. */
final class FileMap {

  private final String file;
  private final int line;
  private final String what;
  private final Map<String, Node> values;

  private FileMap(String file, int line, String what, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.what = what;
    this.values = values;
  }

  /** A scalar of the file, with its place. */
  record Text(String value, String file, int line) {

    IssuerFileException wrong(String problem) {
      return new IssuerFileException(file, line, problem);
    }
  }

  /**
   * @param what the thing described, for messages: "an authority"
   * @param allowed every key it may have
   */
  static FileMap of(String file, Node node, String what, Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw new IssuerFileException(
          file, lineOf(node), what + " must be a mapping with the keys " + listed(allowed));
    }
    var values = new LinkedHashMap<String, Node>();
    for (NodeTuple entry : mapping.getValue()) {
      int line = lineOf(entry.getKeyNode());
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowed.contains(key)) {
        throw new IssuerFileException(
            file, line, "unknown key '" + key + "' in " + what + "; allowed: " + listed(allowed));
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw new IssuerFileException(
            file, line, "key '" + key + "' stands twice in " + what + "; allowed: once");
      }
    }
    return new FileMap(file, lineOf(node), what, values);
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  static String listed(Set<String> values) {
    return String.join(", ", new TreeSet<>(values));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Text text(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw new IssuerFileException(file, line, what + " lacks the key '" + key + "'");
    }
    return asText(node, "'" + key + "'");
  }

  /** A slug: a to z, 0 to 9 and -. */
  Text id(String key) {
    Text id = text(key);
    boolean slug =
        id.value().chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    if (!slug) {
      throw id.wrong("'" + key + "' is '" + id.value() + "'; allowed: a to z, 0 to 9 and -");
    }
    return id;
  }

  /** One of {@code allowed}. */
  String choice(String key, Set<String> allowed) {
    Text text = text(key);
    if (!allowed.contains(text.value())) {
      throw text.wrong("'" + key + "' is '" + text.value() + "'; allowed: " + listed(allowed));
    }
    return text.value();
  }

  /** A year with four digits; {@link Years#OPEN} where the key is missing. */
  int year(String key) {
    if (!has(key)) {
      return Years.OPEN;
    }
    Text text = text(key);
    if (text.value().length() != 4 || !text.value().chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw text.wrong("'" + key + "' is '" + text.value() + "'; allowed: a year such as 1992");
    }
    return Integer.parseInt(text.value());
  }

  /** The items of a list; none where the key is missing. */
  List<Node> nodes(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw new IssuerFileException(
          file, lineOf(node), "'" + key + "' must be a list: [a, b] or lines that start with -");
    }
    return sequence.getValue();
  }

  /** The texts of a list; none where the key is missing. */
  List<Text> texts(String key) {
    var texts = new ArrayList<Text>();
    for (Node node : nodes(key)) {
      texts.add(asText(node, "an item of '" + key + "'"));
    }
    return texts;
  }

  List<String> strings(String key) {
    return texts(key).stream().map(Text::value).toList();
  }

  private Text asText(Node node, String name) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return new Text(scalar.getValue(), file, lineOf(node));
    }
    throw new IssuerFileException(file, lineOf(node), name + " must be a text that is not empty");
  }
}
