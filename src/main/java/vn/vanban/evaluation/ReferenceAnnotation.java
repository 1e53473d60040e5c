package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Reference;
import vn.vanban.text.Span;

/** References in gold sets: the notation of {@code evaluation/references/README.md}. */
final class ReferenceAnnotation extends Annotation<Reference> {

  @Override
  int start(Reference reference) {
    return reference.start();
  }

  @Override
  int end(Reference reference) {
    return reference.end();
  }

  @Override
  String layer(Reference reference) {
    return "";
  }

  @Override
  Reference read(String line, String text, Span span) {
    return AnnotationLine.read(line, text, span);
  }

  @Override
  String write(Reference reference) {
    return AnnotationLine.write(reference);
  }

  @Override
  @Nullable Collection<Reference> in(JsonPassages.Form form) {
    return form.references();
  }

  @Override
  String key() {
    return "references";
  }

  @Override
  @Nullable String covered(Reference reference) {
    return reference.text();
  }

  @Override
  List<String> needed() {
    return List.of("form", "relation");
  }

  @Override
  boolean hasNeeded(Reference reference) {
    return reference.form() != null && reference.relation() != null;
  }

  @Override
  Reference completed(Reference reference, String text) {
    return new Reference(
        reference.start(),
        reference.end(),
        text.substring(reference.start(), reference.end()),
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

  @Override
  boolean agrees(Reference expected, Reference found) {
    return Measure.WHOLE.agrees(expected, found);
  }

  @Override
  String unlike(Reference expected, Reference found) {
    var parts = new ArrayList<String>();
    compare(parts, "form", expected, found, Reference::form);
    compare(parts, "number", expected, found, Reference::number);
    compare(parts, "name", expected, found, Reference::name);
    compare(parts, "kind", expected, found, Reference::kind);
    compare(parts, "issuer", expected, found, Reference::issuer);
    compare(parts, "issued", expected, found, Reference::issued);
    compare(parts, "provisions", expected, found, one -> ProvisionNotation.write(one.provisions()));
    compare(parts, "relation", expected, found, Reference::relation);
    if (!Measure.CITING.agrees(expected, found)) {
      compare(parts, "citing", expected, found, one -> AnnotationLine.write(one.citing()));
    }
    return String.join("; ", parts);
  }

  private static void compare(
      List<String> parts,
      String what,
      Reference expected,
      Reference found,
      Function<Reference, @Nullable Object> value) {
    var right = value.apply(expected);
    var wrong = value.apply(found);
    if (!Objects.equals(right, wrong)) {
      parts.add(what + " " + said(right) + ", found " + said(wrong));
    }
  }

  private static String said(@Nullable Object value) {
    return value == null || value.toString().isEmpty() ? "none" : value.toString();
  }
}
