package vn.vanban.theme.foreign;

import java.util.List;
import vn.vanban.document.Warning.Message;

/** Lexicoder 3: {@code +name} starts a category, and each line below it is a pattern. */
final class LexicoderText {

  /** Parts the names of categories within one another, which the format itself does not know. */
  static final String WITHIN = " > ";

  private LexicoderText() {}

  static List<Category> read(String text, String name) {
    var root = new Building("");
    Building category = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String stripped = line.strip();
      if (stripped.startsWith("+")) {
        category = root;
        for (String part : stripped.substring(1).split(WITHIN, Category.DEEPEST)) {
          category = category.child(part.strip());
        }
      } else if (!stripped.isEmpty() && category == null) {
        throw ForeignDictionary.mistake(
            name,
            number,
            1,
            new Message(
                "một mẫu đứng trước mọi nhóm; cần: một dòng +tên-nhóm ở phía trên",
                "a pattern before every category; needed: a line +category above it"));
      } else if (category != null) {
        category.add(stripped);
      }
    }
    return root.categories();
  }
}
