package vn.vanban.theme.foreign;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.vanban.yaml.YamlFile;

/**
 * Nested categories in YAML: the name of a category over a list of patterns, or over more names.
 * What quanteda calls {@code __} are the patterns of a category that has others in it.
 */
final class CategoryYaml {

  /** Where a category's own patterns stand beside the categories in it. */
  static final String OWN = "__";

  private final YamlFile file;

  private CategoryYaml(YamlFile file) {
    this.file = file;
  }

  static List<Category> read(String text, String name) {
    var file = YamlFile.read(new StringReader(text), name, Set.of("category: [pattern]"));
    var root = new Building("");
    new CategoryYaml(file).fill(root, file.root(), 0);
    if (root.hasPatterns()) {
      file.wrong(
          file.root(),
          "mẫu đứng ngoài mọi nhóm; cần: tên nhóm rồi danh sách mẫu",
          "patterns outside of every category; needed: a category's name, then a list of patterns");
    }
    file.check();
    return root.categories();
  }

  /** A file may make a list part of itself, and so be without end. */
  private void fill(Building category, Node node, int depth) {
    if (depth > Category.DEEPEST) {
      String deepest = " " + Category.DEEPEST;
      file.wrong(
          node,
          "các nhóm lồng nhau quá" + deepest + " tầng",
          "categories are nested more than" + deepest + " deep");
      return;
    }
    switch (node) {
      case ScalarNode pattern -> category.add(pattern.getValue());
      case SequenceNode list -> list.getValue().forEach(item -> fill(category, item, depth + 1));
      case MappingNode map -> {
        for (var entry : map.getValue()) {
          if (!(entry.getKeyNode() instanceof ScalarNode key) || key.getValue().isBlank()) {
            file.wrong(
                entry.getKeyNode(), "tên nhóm phải là chữ", "a category's name must be a text");
          } else if (key.getValue().equals(OWN)) {
            fill(category, entry.getValueNode(), depth + 1);
          } else {
            fill(category.child(key.getValue().strip()), entry.getValueNode(), depth + 1);
          }
        }
      }
      default -> file.wrong(node, "cần: mẫu hoặc nhóm", "needed: a pattern or a category");
    }
  }
}
