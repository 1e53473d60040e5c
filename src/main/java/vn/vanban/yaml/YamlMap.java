package vn.vanban.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.vanban.document.Warning.Message;

/**
 * A mapping of a file. What is missing or wrong is noted in the file, and reading goes on with
 * nothing in its place, so that one reading finds all mistakes.
 */
public final class YamlMap {

  private final YamlFile file;
  private final Node node;
  private final Message what;
  private final Map<String, Node> values;

  /** Keys that a misspelt one probably stands for: they are not missing as well. */
  private final Set<String> meant;

  YamlMap(YamlFile file, Node node, Message what, Map<String, Node> values, Set<String> meant) {
    this.file = file;
    this.node = node;
    this.what = what;
    this.values = values;
    this.meant = meant;
  }

  public Node node() {
    return node;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** What stands under a key that may be missing. */
  public Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What stands under a key that must be there. */
  public Optional<Node> required(String key) {
    if (!has(key) && !meant.contains(key)) {
      wrong(what.vi() + " thiếu khóa '" + key + "'", what.en() + " lacks the key '" + key + "'");
    }
    return optional(key);
  }

  /** Notes a mistake of the mapping as a whole. */
  public void wrong(String vietnamese, String english) {
    file.wrong(node, vietnamese, english);
  }

  /** A text that must be there. */
  public Optional<YamlText> text(String key) {
    return required(key).flatMap(value -> file.text(value, quoted(key)));
  }

  public Optional<YamlText> optionalText(String key) {
    return optional(key).flatMap(value -> file.text(value, quoted(key)));
  }

  /** A slug that must be there: a to z, 0 to 9 and -. */
  public Optional<YamlText> id(String key) {
    var id = text(key);
    id.filter(text -> !isSlug(text.value()))
        .ifPresent(text ->
            text.wrong(
                "'" + key + "' là '" + text.value() + "'; được phép: a đến z, 0 đến 9 và -",
                "'" + key + "' is '" + text.value() + "'; allowed: a to z, 0 to 9 and -"));
    return id;
  }

  private static boolean isSlug(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }

  /** One of {@code allowed}; empty where the key is missing, or, with a note, where it is none. */
  public Optional<String> choice(String key, Set<String> allowed) {
    var text = optionalText(key);
    text.filter(chosen -> !allowed.contains(chosen.value()))
        .ifPresent(chosen -> chosen.notAmong(allowed, key));
    return text.map(YamlText::value).filter(allowed::contains);
  }

  /** The items of a list; none where the key is missing. */
  public List<Node> nodes(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    file.wrong(
        value,
        "'" + key + "' phải là danh sách: [a, b] hoặc các dòng bắt đầu bằng -",
        "'" + key + "' must be a list: [a, b] or lines that start with -");
    return List.of();
  }

  /** The mappings of a list; none where the key is missing. */
  public List<YamlMap> maps(String key, Message of, Set<String> allowed) {
    return nodes(key).stream().flatMap(item -> file.map(item, of, allowed).stream()).toList();
  }

  /** The texts of a list; none where the key is missing. */
  public List<YamlText> texts(String key) {
    var called = new Message("một mục của '" + key + "'", "an item of '" + key + "'");
    var texts = new ArrayList<YamlText>();
    nodes(key).forEach(item -> file.text(item, called).ifPresent(texts::add));
    return texts;
  }

  /** The values of the texts of a list; none where the key is missing. */
  public List<String> strings(String key) {
    return texts(key).stream().map(YamlText::value).toList();
  }

  /** A mapping that must be there. */
  public Optional<YamlMap> map(String key, Set<String> allowed) {
    return required(key).flatMap(value -> file.map(value, quoted(key), allowed));
  }

  private static Message quoted(String key) {
    return new Message("'" + key + "'", "'" + key + "'");
  }
}
