package vn.vanban.theme.foreign;

/** Texts as they stand in files. */
final class Quoted {

  private Quoted() {}

  /** In double quotes, which YAML reads as it is. */
  static String yaml(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        out.append(' ');
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** For the value of an attribute. */
  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", " ");
  }
}
