package vn.vanban.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vanban.theme.ThemeMention;

/**
 * Figures of a whole gold set, each summed over all passages. A mention is right where theme and
 * span are.
 *
 * @param mentions of all themes
 * @param themes mentions of each theme, by its id
 * @param measures of the right mentions of {@link #ANNOTATED_THROUGHOUT}: how many agree, and their
 *     number as what was expected and found. The other themes have one form and stance
 * @param genres mentions in each genre, by its name
 * @param passages all passages
 * @param lookAlikes passages without any mention
 * @param untouched look-alikes in which nothing was found
 */
public record ThemeScores(
    Score mentions,
    Map<String, Score> themes,
    Map<ThemeMeasure, Score> measures,
    Map<String, Score> genres,
    long passages,
    long lookAlikes,
    long untouched) {

  /** The themes that every passage has annotated. */
  static final Set<String> ANNOTATED_THROUGHOUT = Set.of("dare", "avoid");

  private record Place(String theme, int start, int end) {
    static Place of(ThemeMention mention) {
      return new Place(mention.theme(), mention.start(), mention.end());
    }
  }

  public static ThemeScores of(List<JudgedPassage<ThemeMention>> judged) {
    var mentions = Score.NONE;
    var themes = new TreeMap<String, Score>();
    var measures = new EnumMap<ThemeMeasure, Score>(ThemeMeasure.class);
    var genres = new TreeMap<String, Score>();
    for (var one : judged) {
      var expected = one.passage().findings();
      var score = places(expected, one.found());
      mentions = mentions.plus(score);
      genres.merge(one.passage().genre(), score, Score::plus);
      for (var theme : themesOf(one)) {
        themes.merge(theme, places(only(theme, expected), only(theme, one.found())), Score::plus);
      }
      for (var measure : ThemeMeasure.values()) {
        measures.merge(measure, ofRight(measure, expected, one.found()), Score::plus);
      }
    }
    var lookAlikes = judged.stream().filter(one -> one.passage().isLookAlike()).toList();
    return new ThemeScores(
        mentions,
        themes,
        measures,
        genres,
        judged.size(),
        lookAlikes.size(),
        lookAlikes.stream().filter(one -> one.found().isEmpty()).count());
  }

  private static Set<String> themesOf(JudgedPassage<ThemeMention> judged) {
    var themes = new TreeSet<String>();
    judged.passage().findings().forEach(mention -> themes.add(mention.theme()));
    judged.found().forEach(mention -> themes.add(mention.theme()));
    return themes;
  }

  private static List<ThemeMention> only(String theme, List<ThemeMention> mentions) {
    return mentions.stream().filter(mention -> mention.theme().equals(theme)).toList();
  }

  private static Score places(List<ThemeMention> expected, List<ThemeMention> found) {
    return Score.of(expected.stream().map(Place::of), found.stream().map(Place::of));
  }

  private static Score ofRight(
      ThemeMeasure measure, List<ThemeMention> expected, List<ThemeMention> found) {
    var byPlace = new HashMap<Place, ThemeMention>();
    found.forEach(mention -> byPlace.put(Place.of(mention), mention));
    var right =
        expected.stream()
            .filter(mention -> ANNOTATED_THROUGHOUT.contains(mention.theme()))
            .filter(mention -> byPlace.containsKey(Place.of(mention)))
            .toList();
    long agreeing =
        right.stream()
            .filter(mention ->
                measure.agrees(mention, Objects.requireNonNull(byPlace.get(Place.of(mention)))))
            .count();
    return new Score(right.size(), right.size(), agreeing);
  }

  /** 1 where the set has no look-alike passage. */
  public double untouchedShare() {
    return lookAlikes == 0 ? 1 : (double) untouched / lookAlikes;
  }
}
