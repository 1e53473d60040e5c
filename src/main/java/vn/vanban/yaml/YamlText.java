package vn.vanban.yaml;

import java.util.Collection;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A text of a file, with its place.
 *
 * @param value not blank
 */
public record YamlText(String value, YamlFile file, Node node) {

  /** Counted from 1. */
  public int line() {
    return YamlFile.lineOf(node);
  }

  /** Notes a mistake here. */
  public void wrong(String vietnamese, String english) {
    file.wrong(node, vietnamese, english);
  }

  /** Notes that this is none of {@code allowed}. */
  public void notAmong(Collection<String> allowed, String key) {
    var message = Words.allowed(value, allowed);
    wrong(
        "'" + key + "' là '" + value + "'; " + message.vi(),
        "'" + key + "' is '" + value + "'; " + message.en());
  }
}
