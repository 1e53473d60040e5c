package vn.vanban.theme.foreign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A category that is being read. */
final class Building {

  private final String name;
  private final Set<String> patterns = new LinkedHashSet<>();
  private final List<Building> children = new ArrayList<>();

  Building(String name) {
    this.name = name;
  }

  void add(String pattern) {
    String stripped = pattern.strip();
    if (!stripped.isEmpty()) {
      patterns.add(stripped);
    }
  }

  void add(Building child) {
    children.add(child);
  }

  /** The child of that name; a new one where there is none. */
  Building child(String called) {
    for (var child : children) {
      if (child.name.equals(called)) {
        return child;
      }
    }
    var child = new Building(called);
    children.add(child);
    return child;
  }

  Category category() {
    return new Category(name, List.copyOf(patterns), categories());
  }

  List<Category> categories() {
    return children.stream().map(Building::category).toList();
  }

  boolean hasPatterns() {
    return !patterns.isEmpty();
  }
}
