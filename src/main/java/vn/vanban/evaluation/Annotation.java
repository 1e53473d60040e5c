package vn.vanban.evaluation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeMention;

/**
 * How one sort of finding is written in gold sets and compared.
 *
 * @param <T> the finding: a reference, or a mention of a theme
 */
public abstract sealed class Annotation<T> permits ReferenceAnnotation, ThemeAnnotation {

  public static Annotation<Reference> references() {
    return new ReferenceAnnotation();
  }

  public static Annotation<ThemeMention> themes() {
    return new ThemeAnnotation();
  }

  abstract int start(T finding);

  abstract int end(T finding);

  /** Findings of one layer never overlap, those of two may. */
  abstract String layer(T finding);

  /**
   * @param line of a gold file
   * @throws IllegalArgumentException where a part of the line does not fit
   */
  abstract T read(String line, String text, Span span);

  /** As a line of a gold file. */
  abstract String write(T finding);

  /** The findings of an object that {@code analyze} prints; null where it has none of this sort. */
  abstract @Nullable Collection<T> in(JsonPassages.Form form);

  /** Where {@link #in} looks. */
  abstract String key();

  /** What the finding says that it covers, where it says so. */
  abstract @Nullable String covered(T finding);

  /** What JSON has to say of a finding besides its span. */
  abstract List<String> needed();

  abstract boolean hasNeeded(T finding);

  /** What JSON gave, its text and all that follows from it filled in. */
  abstract T completed(T finding, String text);

  /** Whether two findings with the same layer and span are the same in all that is compared. */
  abstract boolean agrees(T expected, T found);

  /** In what two findings differ, as a line for people. */
  abstract String unlike(T expected, T found);

  final boolean coincides(T one, T other) {
    return start(one) == start(other) && end(one) == end(other) && layer(one).equals(layer(other));
  }

  /** The finding in its surroundings, as one line. */
  final String excerpt(T finding, String text) {
    // Half a line of a wide terminal on either side.
    int context = 70;
    int from = Math.max(0, start(finding) - context);
    int to = Math.min(text.length(), end(finding) + context);
    String excerpt =
        text.substring(from, start(finding))
            + "["
            + text.substring(start(finding), end(finding))
            + "]"
            + text.substring(end(finding), to);
    return (from > 0 ? "…" : "")
        + Letters.collapseSpaces(excerpt)
        + (to < text.length() ? "…" : "");
  }
}
