package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place where what was found is not what was expected. */
public sealed interface Difference<T> {

  /** Expected, and nothing has this very span. */
  record Missed<T>(T expected) implements Difference<T> {}

  /** Found, and nothing expected has this very span. */
  record False<T>(T found) implements Difference<T> {}

  /** Expected and found with one span, and something else differs. */
  record Unlike<T>(T expected, T found) implements Difference<T> {}

  /** In order of their start. */
  static <T> List<Difference<T>> of(Annotation<T> annotation, JudgedPassage<T> judged) {
    var differences = new ArrayList<Difference<T>>();
    var found = new ArrayList<>(judged.found());
    for (var expected : judged.passage().findings()) {
      T match = take(annotation, found, expected);
      if (match == null) {
        differences.add(new Missed<>(expected));
      } else if (!annotation.agrees(expected, match)) {
        differences.add(new Unlike<>(expected, match));
      }
    }
    found.forEach(finding -> differences.add(new False<>(finding)));
    differences.sort(Comparator.comparingInt(difference -> annotation.start(difference.finding())));
    return differences;
  }

  private static <T> @Nullable T take(Annotation<T> annotation, List<T> found, T expected) {
    for (T finding : found) {
      if (annotation.coincides(finding, expected)) {
        found.remove(finding);
        return finding;
      }
    }
    return null;
  }

  /** The one that was expected, else the one that was found. */
  default T finding() {
    return switch (this) {
      case Missed<T>(var expected) -> expected;
      case False<T>(var found) -> found;
      case Unlike<T>(var expected, _) -> expected;
    };
  }

  /** Two lines: the place with its surroundings, and what is said of it in the gold notation. */
  default String describe(Annotation<T> annotation, String text) {
    String said =
        switch (this) {
          case Missed<T>(var expected) -> annotation.write(expected);
          case False<T>(var found) -> annotation.write(found);
          case Unlike<T>(var expected, var found) -> annotation.unlike(expected, found);
        };
    return "  " + word() + annotation.excerpt(finding(), text) + "\n          " + said;
  }

  private String word() {
    return switch (this) {
      case Missed<T> _ -> "missed  ";
      case False<T> _ -> "false   ";
      case Unlike<T> _ -> "unlike  ";
    };
  }
}
