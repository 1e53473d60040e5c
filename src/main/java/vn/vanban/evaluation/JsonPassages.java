package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.vanban.document.Header;
import vn.vanban.index.DocumentJson;
import vn.vanban.reference.Reference;
import vn.vanban.theme.ThemeMention;

/**
 * Gold passages as an array of the objects that {@code analyze} prints, with what is to be found.
 * Needed are {@code text} and {@code references}, each with {@code start}, {@code end}, {@code
 * form} and {@code relation}, or {@code themes}, each with {@code start}, {@code end}, {@code
 * theme}, {@code form} and {@code stance}; any other field that is absent is expected to be absent.
 * {@code id} (else {@code source}, else the place in the array) and {@code genre} are for the
 * report.
 */
final class JsonPassages {

  /** One object of the array. A Collection, since absent Lists are read as empty ones. */
  record Form(
      @Nullable String id,
      @Nullable String source,
      @Nullable String genre,
      @Nullable String difficulty,
      @Nullable Header header,
      @Nullable String text,
      @Nullable Collection<Reference> references,
      @Nullable Collection<ThemeMention> themes) {}

  private JsonPassages() {}

  /**
   * @param file for messages
   */
  static <T> List<Passage<T>> read(String file, String content, Annotation<T> annotation) {
    Form[] forms;
    try {
      forms = new DocumentJson().mapper().readValue(content, Form[].class);
    } catch (JacksonException e) {
      String why = e.getOriginalMessage() + " " + e.getLocation().offsetDescription();
      throw new GoldException(file, why, why);
    }
    var passages = new ArrayList<Passage<T>>();
    for (int i = 0; i < forms.length; i++) {
      passages.add(passage(file, annotation, forms[i], "[" + i + "]"));
    }
    return passages;
  }

  private static <T> Passage<T> passage(
      String file, Annotation<T> annotation, Form form, String place) {
    String id =
        Objects.requireNonNullElse(form.id(), Objects.requireNonNullElse(form.source(), place));
    var given = annotation.in(form);
    if (form.text() == null || given == null) {
      String key = annotation.key();
      throw new GoldException(
          file + " " + id, "thiếu text hoặc " + key, "text or " + key + " is missing");
    }
    var findings = new ArrayList<T>();
    for (T finding : given) {
      findings.add(checked(file + " " + id, annotation, finding, form.text()));
    }
    return new Passage<>(
        id,
        Objects.requireNonNullElse(form.genre(), "-"),
        form.difficulty(),
        Objects.requireNonNullElse(form.header(), Header.UNKNOWN),
        form.text(),
        findings);
  }

  private static <T> T checked(String place, Annotation<T> annotation, T finding, String text) {
    int start = annotation.start(finding);
    int end = annotation.end(finding);
    boolean inside = start >= 0 && start < end && end <= text.length();
    String covered = inside ? text.substring(start, end) : "";
    String said = annotation.covered(finding);
    if (!inside || (said != null && !said.equals(covered))) {
      String at = "[" + start + ", " + end + ") " + said;
      throw new GoldException(
          place, "vị trí không khớp văn bản: " + at, "span does not match the text: " + at);
    }
    if (!annotation.hasNeeded(finding)) {
      throw new GoldException(
          place,
          "thiếu " + String.join(" hoặc ", annotation.needed()) + " của " + covered,
          String.join(" or ", annotation.needed()) + " is missing of " + covered);
    }
    return annotation.completed(finding, text);
  }
}
