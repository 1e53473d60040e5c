package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;

/**
 * Provisions in the gold notation, parted by spaces: {@code 5.2.a} is điểm a khoản 2 Điều 5; other
 * levels are named, {@code chapter=II/section=1}, with {@code _} for a space in a value.
 */
final class ProvisionNotation {

  private static final List<Level> DOTTED = List.of(Level.ARTICLE, Level.CLAUSE, Level.POINT);

  private ProvisionNotation() {}

  /**
   * @throws IllegalArgumentException where a path is no path
   */
  static List<ProvisionPath> read(String text) {
    var paths = new ArrayList<ProvisionPath>();
    for (var path : text.split(" ", -1)) {
      paths.add(path.contains("=") ? named(path) : dotted(path));
    }
    return paths;
  }

  private static ProvisionPath dotted(String text) {
    String[] values = text.split("\\.", -1);
    if (values.length > DOTTED.size()) {
      throw new IllegalArgumentException("article.clause.point, not: " + text);
    }
    var path = ProvisionPath.WHOLE;
    for (int i = 0; i < values.length; i++) {
      if (values[i].isEmpty()) {
        throw new IllegalArgumentException("empty level: " + text);
      }
      path = path.with(DOTTED.get(i), values[i]);
    }
    return path;
  }

  private static ProvisionPath named(String text) {
    var path = ProvisionPath.WHOLE;
    for (var step : text.split("/", -1)) {
      String[] sides = step.split("=", -1);
      if (sides.length != 2 || sides[1].isEmpty()) {
        throw new IllegalArgumentException("level=value, not: " + step);
      }
      path = path.with(level(sides[0]), sides[1].replace('_', ' '));
    }
    return path;
  }

  private static Level level(String name) {
    for (var level : Level.values()) {
      if (name(level).equals(name)) {
        return level;
      }
    }
    var names = Stream.of(Level.values()).map(ProvisionNotation::name);
    throw new IllegalArgumentException(
        "no level " + name + ", but " + names.collect(Collectors.joining(", ")));
  }

  private static String name(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static String write(List<ProvisionPath> paths) {
    return paths.stream().map(ProvisionNotation::write).collect(Collectors.joining(" "));
  }

  private static String write(ProvisionPath path) {
    var dotted = new ArrayList<String>();
    for (var level : DOTTED) {
      String value = path.get(level);
      if (value == null) {
        break;
      }
      dotted.add(value);
    }
    String text = String.join(".", dotted);
    // "Khoản 1.1" would read as two levels.
    boolean plain = dotted.stream().noneMatch(value -> value.contains("."));
    if (!dotted.isEmpty() && plain && dotted(text).equals(path)) {
      return text;
    }
    return Stream.of(Level.values())
        .filter(level -> path.get(level) != null)
        .map(level -> name(level) + "=" + value(path, level))
        .collect(Collectors.joining("/"));
  }

  private static String value(ProvisionPath path, Level level) {
    return String.valueOf(path.get(level)).replace(' ', '_');
  }
}
