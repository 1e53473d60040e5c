package vn.vanban.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The stored texts of the repository's plain text and HTML samples, tags left out. */
public final class Corpus {

  private Corpus() {}

  public static List<String> texts() {
    try (var files = Files.walk(Path.of("corpus"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".html"))
          .sorted()
          .map(Corpus::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      String raw =
          utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
      return StoredText.of(file.toString().endsWith(".html") ? withoutTags(raw) : raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scripts and styles left out too; each tag becomes a line end. */
  private static String withoutTags(String html) {
    var out = new StringBuilder();
    int i = 0;
    while (i < html.length()) {
      int tag = html.indexOf('<', i);
      if (tag < 0) {
        return out.append(html, i, html.length()).toString();
      }
      out.append(html, i, tag).append('\n');
      String close =
          html.startsWith("<script", tag) || html.startsWith("<style", tag) ? "</s" : ">";
      int end = html.indexOf(close, tag);
      i = end < 0 ? html.length() : end + close.length();
    }
    return out.toString();
  }
}
