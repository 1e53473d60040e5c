package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** One place where what was found is not what was expected. */
public sealed interface Difference {

  /** Expected, and nothing has this very span. */
  record Missed(Reference expected) implements Difference {}

  /** Found, and nothing expected has this very span. */
  record False(Reference found) implements Difference {}

  /** Expected and found with one span, and something else differs. */
  record Unlike(Reference expected, Reference found) implements Difference {}

  /** In order of their start. */
  static List<Difference> of(JudgedPassage judged) {
    var differences = new ArrayList<Difference>();
    var found = new ArrayList<>(judged.found());
    for (var expected : judged.passage().references()) {
      var match = take(found, expected);
      if (match == null) {
        differences.add(new Missed(expected));
      } else if (!Measure.WHOLE.agrees(expected, match)) {
        differences.add(new Unlike(expected, match));
      }
    }
    found.forEach(reference -> differences.add(new False(reference)));
    differences.sort((a, b) -> Integer.compare(a.reference().start(), b.reference().start()));
    return differences;
  }

  private static @Nullable Reference take(List<Reference> found, Reference expected) {
    for (var reference : found) {
      if (reference.start() == expected.start() && reference.end() == expected.end()) {
        found.remove(reference);
        return reference;
      }
    }
    return null;
  }

  /** The one that was expected, else the one that was found. */
  default Reference reference() {
    return switch (this) {
      case Missed(var expected) -> expected;
      case False(var found) -> found;
      case Unlike(var expected, var found) -> expected;
    };
  }

  /** Two lines: the place with its surroundings, and what is said of it in the gold notation. */
  default String describe(String text) {
    return switch (this) {
      case Missed(var expected) ->
          "  missed  " + excerpt(text) + "\n          " + AnnotationLine.write(expected);
      case False(var found) ->
          "  false   " + excerpt(text) + "\n          " + AnnotationLine.write(found);
      case Unlike(var expected, var found) ->
          "  unlike  " + excerpt(text) + "\n          " + unlike(expected, found);
    };
  }

  private String excerpt(String text) {
    // Half a line of a wide terminal on either side.
    int context = 70;
    int from = Math.max(0, reference().start() - context);
    int to = Math.min(text.length(), reference().end() + context);
    String excerpt =
        text.substring(from, reference().start())
            + "["
            + new Span(reference().start(), reference().end()).of(text)
            + "]"
            + text.substring(reference().end(), to);
    return (from > 0 ? "…" : "")
        + Letters.collapseSpaces(excerpt)
        + (to < text.length() ? "…" : "");
  }

  private static String unlike(Reference expected, Reference found) {
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
