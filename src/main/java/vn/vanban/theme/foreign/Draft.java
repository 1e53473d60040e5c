package vn.vanban.theme.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanban.document.Warning.Message;
import vn.vanban.text.Letters;

/**
 * A dictionary of ours made of categories: each becomes a theme, one within another its child. What
 * it says is the same, but for what is left out.
 *
 * @param yaml the file
 * @param leftOut what could not be carried, a sentence each
 */
public record Draft(String yaml, List<Message> leftOut) {

  public Draft {
    leftOut = List.copyOf(leftOut);
  }

  public static Draft of(List<Category> categories) {
    var writing = new Writing();
    writing.out.append("version: \"1\"\n\nthemes:\n");
    categories.forEach(category -> writing.theme(category, ""));
    return new Draft(writing.out.toString(), writing.leftOut);
  }

  private static final class Writing {

    private final StringBuilder out = new StringBuilder();
    private final List<Message> leftOut = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * @param parent id of the theme that it is part of; empty for none
     */
    void theme(Category category, String parent) {
      String id = id(category.name());
      String name = Quoted.yaml(category.name());
      out.append("  - id: ").append(Quoted.yaml(id)).append('\n');
      out.append("    label: {vi: ").append(name).append(", en: ").append(name).append("}\n");
      if (!parent.isEmpty()) {
        out.append("    parent: ").append(Quoted.yaml(parent)).append('\n');
      }
      phrases(category);
      category.children().forEach(child -> theme(child, id));
    }

    private void phrases(Category category) {
      var phrases = new ArrayList<String>();
      for (String pattern : category.patterns()) {
        var read = ForeignPattern.read(pattern);
        read.ours().ifPresent(phrases::add);
        read.problem()
            .ifPresent(problem -> {
              String where = category.name() + ": \"" + pattern + "\": ";
              leftOut.add(new Message(where + problem.vi(), where + problem.en()));
            });
      }
      if (!phrases.isEmpty()) {
        out.append("    phrases:\n");
        phrases.forEach(phrase -> out.append("      - ").append(Quoted.yaml(phrase)).append('\n'));
      }
    }

    private String id(String name) {
      var slug = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        char c = Letters.fold(name.charAt(i));
        boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        if (plain) {
          slug.append(c);
        } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
          slug.append('-');
        }
      }
      while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
        slug.setLength(slug.length() - 1);
      }
      String first = slug.isEmpty() ? "theme" : slug.toString();
      String id = first;
      for (int number = 2; !ids.add(id); number++) {
        id = first + "-" + number;
      }
      return id;
    }
  }
}
