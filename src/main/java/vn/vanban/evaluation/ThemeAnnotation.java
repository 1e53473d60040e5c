package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeMention;
import vn.vanban.theme.ThemeMention.Form;
import vn.vanban.theme.ThemeMention.Stance;

/** Mentions of themes in gold sets: the notation of {@code evaluation/themes/README.md}. */
final class ThemeAnnotation extends Annotation<ThemeMention> {

  @Override
  int start(ThemeMention mention) {
    return mention.start();
  }

  @Override
  int end(ThemeMention mention) {
    return mention.end();
  }

  @Override
  String layer(ThemeMention mention) {
    return mention.theme();
  }

  @Override
  ThemeMention read(String line, String text, Span span) {
    String[] parts = line.split(";", -1);
    var form = Form.SINGLE;
    var members = List.<String>of();
    var stance = Stance.NONE;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      var asForm = coded(Form.values(), part);
      var asStance = coded(Stance.values(), part);
      if (asForm.isPresent()) {
        form = asForm.get();
      } else if (asStance.isPresent()) {
        stance = asStance.get();
      } else if (part.isEmpty() || !members.isEmpty()) {
        throw new IllegalArgumentException("a form, members or a stance, not: " + part);
      } else {
        members = List.of(part.split("\\s+", -1));
      }
    }
    return new ThemeMention(
        span.start(), span.end(), span.of(text), theme(parts[0].strip()), form, members, stance);
  }

  private static String theme(String id) {
    if (id.isEmpty() || id.contains(" ")) {
      throw new IllegalArgumentException("the id of a theme, not: " + id);
    }
    return id;
  }

  private static <E extends Enum<E>> Optional<E> coded(E[] values, String code) {
    for (var value : values) {
      if (value.toString().equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  @Override
  String write(ThemeMention mention) {
    var parts = new ArrayList<String>();
    parts.add(mention.theme());
    parts.add(mention.form().toString());
    if (!mention.members().isEmpty()) {
      parts.add(String.join(" ", mention.members()));
    }
    parts.add(mention.stance().toString());
    return String.join("; ", parts);
  }

  @Override
  @Nullable Collection<ThemeMention> in(JsonPassages.Form form) {
    return form.themes();
  }

  @Override
  String key() {
    return "themes";
  }

  @Override
  @Nullable String covered(ThemeMention mention) {
    return mention.text();
  }

  @Override
  List<String> needed() {
    return List.of("theme", "form", "stance");
  }

  @Override
  boolean hasNeeded(ThemeMention mention) {
    return mention.theme() != null && mention.form() != null && mention.stance() != null;
  }

  @Override
  ThemeMention completed(ThemeMention mention, String text) {
    return new ThemeMention(
        mention.start(),
        mention.end(),
        text.substring(mention.start(), mention.end()),
        mention.theme(),
        mention.form(),
        mention.members(),
        mention.stance());
  }

  @Override
  boolean agrees(ThemeMention expected, ThemeMention found) {
    return unlike(expected, found).isEmpty();
  }

  @Override
  String unlike(ThemeMention expected, ThemeMention found) {
    var parts = new ArrayList<String>();
    for (var measure : ThemeMeasure.values()) {
      if (!measure.agrees(expected, found)) {
        parts.add(measure + " " + measure.of(expected) + ", found " + measure.of(found));
      }
    }
    return String.join("; ", parts);
  }
}
