package vn.vanban.evaluation;

import java.util.List;
import java.util.function.Function;
import vn.vanban.reference.Reference;
import vn.vanban.reference.ReferenceExtractor;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;

/**
 * A passage with what was found in it.
 *
 * @param file name of the gold file, for people
 * @param found in order of their start
 */
public record JudgedPassage<T>(String file, Passage<T> passage, List<T> found) {

  public JudgedPassage {
    found = List.copyOf(found);
  }

  /** What {@code extractor} finds in {@code passage}. */
  public static List<Reference> find(ReferenceExtractor extractor, Passage<Reference> passage) {
    return extractor.extract(passage.text(), passage.header()).references();
  }

  /**
   * What {@code finder} finds in {@code passage} of the themes that are annotated there: all, where
   * it has any besides {@link ThemeScores#ANNOTATED_THROUGHOUT}.
   */
  public static List<ThemeMention> find(ThemeFinder finder, Passage<ThemeMention> passage) {
    var throughout = ThemeScores.ANNOTATED_THROUGHOUT;
    boolean annotatesAll =
        passage.findings().stream().anyMatch(mention -> !throughout.contains(mention.theme()));
    return finder.find(passage.text()).stream()
        .filter(mention -> annotatesAll || throughout.contains(mention.theme()))
        .toList();
  }

  /** Finds in every passage of {@code gold}, in its order. */
  public static <T> List<JudgedPassage<T>> of(
      GoldFile<T> gold, Function<Passage<T>, List<T>> finder) {
    return gold.passages().stream()
        .map(passage -> new JudgedPassage<>(gold.name(), passage, finder.apply(passage)))
        .toList();
  }
}
