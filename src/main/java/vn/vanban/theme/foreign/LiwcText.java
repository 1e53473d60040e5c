package vn.vanban.theme.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanban.document.Warning.Message;

/**
 * LIWC: between two lines of a percent sign the categories, each with its number, those within
 * another one behind more tabs; below them a pattern a line with the numbers of its categories.
 */
final class LiwcText {

  private final String name;
  private final Building root = new Building("");
  private final Map<String, Building> byNumber = new HashMap<>();

  /** The category that was last read at each depth. */
  private final List<Building> path = new ArrayList<>(List.of(root));

  LiwcText(String name) {
    this.name = name;
  }

  List<Category> read(String text) {
    int signs = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (line.strip().equals("%")) {
        signs++;
      } else if (signs == 1) {
        category(line, number);
      } else {
        pattern(line, number);
      }
    }
    if (signs < 2) {
      throw wrong(
          number,
          "thiếu dòng % kết thúc danh sách nhóm",
          "the line with % that ends the list of categories is missing");
    }
    return root.categories();
  }

  private void category(String line, int number) {
    int depth = 0;
    while (line.charAt(depth) == '\t') {
      depth++;
    }
    String[] parts = line.strip().split("\\s+", 2);
    if (parts.length < 2 || depth >= path.size() || depth >= Category.DEEPEST) {
      throw wrong(
          number,
          "cần: số của nhóm, một dấu tab, tên nhóm",
          "needed: the category's number, a tab, its name");
    }
    var category = new Building(parts[1]);
    path.subList(depth + 1, path.size()).clear();
    path.getLast().add(category);
    path.add(category);
    byNumber.put(parts[0], category);
  }

  private void pattern(String line, int number) {
    String[] parts = line.strip().split("\t+", -1);
    for (int i = 1; i < parts.length; i++) {
      for (String category : parts[i].strip().split("\\s+", -1)) {
        var known = byNumber.get(category);
        if (known == null) {
          throw wrong(
              number,
              "không có nhóm số " + category,
              "there is no category with the number " + category);
        }
        known.add(parts[0]);
      }
    }
    if (parts.length < 2) {
      throw wrong(
          number,
          "cần: mẫu, một dấu tab, số của các nhóm",
          "needed: a pattern, a tab, the numbers of its categories");
    }
  }

  private RuntimeException wrong(int line, String vietnamese, String english) {
    return ForeignDictionary.mistake(name, line, 1, new Message(vietnamese, english));
  }
}
