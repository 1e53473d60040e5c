package vn.vanban.yaml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.vanban.document.Warning.Message;

/** A YAML file that is read by its nodes, so that each mistake in it has a place. */
public final class YamlFile {

  private final String name;
  private final Node root;
  private final List<Mistake> mistakes = new ArrayList<>();

  private YamlFile(String name, Node root) {
    this.name = name;
    this.root = root;
  }

  /**
   * @param name of the file in messages
   * @param keys that the file may have, for the message about an empty one
   * @throws MistakesException where it is not well-formed, or empty
   */
  public static YamlFile read(Reader yaml, String name, Set<String> keys) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
      if (root == null) {
        String listed = Words.listed(keys);
        throw broken(
            name,
            1,
            1,
            new Message("tệp trống; cần: " + listed, "the file is empty; needed: " + listed));
      }
      return new YamlFile(name, root);
    } catch (MarkedYAMLException malformed) {
      Mark mark = malformed.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      throw broken(name, line, column, malformed(String.valueOf(malformed.getProblem())));
    } catch (YAMLException malformed) {
      throw broken(name, 1, 1, malformed(String.valueOf(malformed.getMessage())));
    }
  }

  private static Message malformed(String problem) {
    return new Message(
        "YAML sai cú pháp (" + problem + "); được phép: YAML đúng cú pháp",
        problem + "; allowed: well-formed YAML");
  }

  private static MistakesException broken(String name, int line, int column, Message problem) {
    return new MistakesException(List.of(new Mistake(name, line, column, problem)));
  }

  public Node root() {
    return root;
  }

  /** Notes a mistake at {@code node}; reading goes on. */
  public void wrong(Node node, String vietnamese, String english) {
    var mark = node.getStartMark();
    mistakes.add(
        new Mistake(name, lineOf(node), mark.getColumn() + 1, new Message(vietnamese, english)));
  }

  /**
   * To be called when all is read.
   *
   * @throws MistakesException where something was wrong
   */
  public void check() {
    if (!mistakes.isEmpty()) {
      // The same node may be read by several readers, by way of an alias too.
      var found = new ArrayList<>(new LinkedHashSet<>(mistakes));
      found.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
      throw new MistakesException(found);
    }
  }

  /**
   * A mapping; empty, with a note, where {@code node} is none.
   *
   * @param what the thing described, for messages: "a theme"
   * @param allowed every key it may have; others are noted and passed over
   */
  public Optional<YamlMap> map(Node node, Message what, Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      String listed = Words.listed(allowed);
      wrong(
          node,
          what.vi() + " phải gồm các khóa " + listed,
          what.en() + " must be a mapping with the keys " + listed);
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, Node>();
    var meant = new LinkedHashSet<String>();
    for (var entry : mapping.getValue()) {
      Node keyNode = entry.getKeyNode();
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!allowed.contains(key)) {
        Words.closest(key, allowed).ifPresent(meant::add);
        unknown(keyNode, key, what, allowed);
      } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
        wrong(
            keyNode,
            "khóa '" + key + "' đứng hai lần trong " + what.vi() + "; được phép: một lần",
            "key '" + key + "' stands twice in " + what.en() + "; allowed: once");
      }
    }
    return Optional.of(new YamlMap(this, node, what, values, meant));
  }

  private void unknown(Node node, String key, Message what, Set<String> allowed) {
    var message = Words.allowed(key, allowed);
    wrong(
        node,
        "không có khóa '" + key + "' trong " + what.vi() + "; " + message.vi(),
        "unknown key '" + key + "' in " + what.en() + "; " + message.en());
  }

  /** A text; empty, with a note, where {@code node} is none. */
  Optional<YamlText> text(Node node, Message called) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new YamlText(scalar.getValue(), this, node));
    }
    wrong(
        node,
        called.vi() + " phải là một chuỗi chữ không trống",
        called.en() + " must be a text that is not empty");
    return Optional.empty();
  }

  /** Counted from 1. */
  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
