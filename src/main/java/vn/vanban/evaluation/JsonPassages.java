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
import vn.vanban.text.Span;

/**
 * Gold passages as an array of the objects that {@code analyze} prints, with the references that
 * are to be found. Needed are {@code text} and {@code references}, each with {@code start}, {@code
 * end}, {@code form} and {@code relation}; any other field that is absent is expected to be absent.
 * {@code id} (else {@code source}, else the place in the array) and {@code genre} are for the
 * report.
 */
final class JsonPassages {

  /** One object of the array. A Collection, since absent Lists are read as empty ones. */
  private record Form(
      @Nullable String id,
      @Nullable String source,
      @Nullable String genre,
      @Nullable String difficulty,
      @Nullable Header header,
      @Nullable String text,
      @Nullable Collection<Reference> references) {}

  private JsonPassages() {}

  /**
   * @param file for messages
   */
  static List<Passage> read(String file, String content) {
    Form[] forms;
    try {
      forms = new DocumentJson().mapper().readValue(content, Form[].class);
    } catch (JacksonException e) {
      String why = e.getOriginalMessage() + " " + e.getLocation().offsetDescription();
      throw new GoldException(file, why, why);
    }
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < forms.length; i++) {
      passages.add(passage(file, forms[i], "[" + i + "]"));
    }
    return passages;
  }

  private static Passage passage(String file, Form form, String place) {
    String id =
        Objects.requireNonNullElse(form.id(), Objects.requireNonNullElse(form.source(), place));
    if (form.text() == null || form.references() == null) {
      throw new GoldException(
          file + " " + id, "thiếu text hoặc references", "text or references is missing");
    }
    var references = new ArrayList<Reference>();
    for (var reference : form.references()) {
      references.add(checked(file + " " + id, reference, form.text()));
    }
    return new Passage(
        id,
        Objects.requireNonNullElse(form.genre(), "-"),
        form.difficulty(),
        Objects.requireNonNullElse(form.header(), Header.UNKNOWN),
        form.text(),
        references);
  }

  private static Reference checked(String place, Reference reference, String text) {
    boolean inside =
        reference.start() >= 0
            && reference.start() < reference.end()
            && reference.end() <= text.length();
    String covered = inside ? text.substring(reference.start(), reference.end()) : "";
    if (!inside || (reference.text() != null && !reference.text().equals(covered))) {
      String at = "[" + reference.start() + ", " + reference.end() + ") " + reference.text();
      throw new GoldException(
          place, "vị trí không khớp văn bản: " + at, "span does not match the text: " + at);
    }
    if (reference.form() == null || reference.relation() == null) {
      throw new GoldException(
          place,
          "thiếu form hoặc relation của " + covered,
          "form or relation is missing of " + covered);
    }
    return new Reference(
        reference.start(),
        reference.end(),
        covered,
        reference.form(),
        reference.number(),
        reference.name(),
        reference.kind(),
        reference.issuer(),
        reference.issued(),
        reference.provisions(),
        reference.relation(),
        reference.citing(),
        new Span(0, text.length()));
  }
}
