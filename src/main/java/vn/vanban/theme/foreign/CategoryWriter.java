package vn.vanban.theme.foreign;

import java.util.List;

/** Writes categories as other programs read them. */
public final class CategoryWriter {

  private CategoryWriter() {}

  /**
   * @param name of the dictionary, for formats that have one
   */
  public static String write(List<Category> categories, Format format, String name) {
    var out = new StringBuilder();
    switch (format) {
      case YAML -> categories.forEach(category -> yaml(category, 0, out));
      case LEXICODER -> categories.forEach(category -> lexicoder(category, "", out));
      case YOSHIKODER -> {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary style=\"")
            .append(CategoryXml.YOSHIKODER_STYLE)
            .append("\" patternengine=\"substring\">\n");
        xml(new Category(name, List.of(), categories), 1, out);
        out.append("</dictionary>\n");
      }
    }
    return out.toString();
  }

  private static void yaml(Category category, int depth, StringBuilder out) {
    String indent = "  ".repeat(depth);
    out.append(indent).append(Quoted.yaml(category.name())).append(':');
    if (category.children().isEmpty()) {
      list(category.patterns(), indent + "  ", out);
      return;
    }
    out.append('\n');
    category.children().forEach(child -> yaml(child, depth + 1, out));
    if (!category.patterns().isEmpty()) {
      out.append(indent).append("  ").append(Quoted.yaml(CategoryYaml.OWN)).append(':');
      list(category.patterns(), indent + "    ", out);
    }
  }

  private static void list(List<String> patterns, String indent, StringBuilder out) {
    out.append(patterns.isEmpty() ? " []\n" : "\n");
    for (String pattern : patterns) {
      out.append(indent).append("- ").append(Quoted.yaml(pattern)).append('\n');
    }
  }

  private static void lexicoder(Category category, String above, StringBuilder out) {
    out.append('+').append(above).append(category.name()).append('\n');
    category.patterns().forEach(pattern -> out.append(pattern).append('\n'));
    String path = above + category.name() + LexicoderText.WITHIN;
    category.children().forEach(child -> lexicoder(child, path, out));
  }

  private static void xml(Category category, int depth, StringBuilder out) {
    String indent = "  ".repeat(depth);
    out.append(indent).append("<cnode name=\"").append(Quoted.xml(category.name())).append("\">\n");
    for (String pattern : category.patterns()) {
      out.append(indent).append("  <pnode name=\"").append(Quoted.xml(pattern)).append("\"/>\n");
    }
    category.children().forEach(child -> xml(child, depth + 1, out));
    out.append(indent).append("</cnode>\n");
  }
}
