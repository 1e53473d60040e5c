package vn.vanban.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Form;

/**
 * Figures of a whole gold set, each summed over all passages.
 *
 * @param measures every measure over all references
 * @param forms exact spans of each form; a span found in another form is wrong in both
 * @param genres {@link Measure#SPAN} and {@link Measure#WHOLE} in each genre, by its name
 * @param passages all passages
 * @param lookAlikes passages without any reference
 * @param lookAlikeCharacters UTF-16 units in them
 * @param falseHits references that were found in them
 */
public record ReferenceScores(
    Map<Measure, Score> measures,
    Map<Form, Score> forms,
    Map<String, Map<Measure, Score>> genres,
    long passages,
    long lookAlikes,
    long lookAlikeCharacters,
    long falseHits) {

  private static final double UNIT_OF_TEXT = 10_000;

  public static ReferenceScores of(List<JudgedPassage<Reference>> judged) {
    var measures = new EnumMap<Measure, Score>(Measure.class);
    var forms = new EnumMap<Form, Score>(Form.class);
    var genres = new TreeMap<String, Map<Measure, Score>>();
    for (var one : judged) {
      var expected = one.passage().findings();
      for (var measure : Measure.values()) {
        add(measures, measure, measure.score(expected, one.found()));
      }
      for (var form : Form.values()) {
        add(forms, form, Measure.SPAN.score(only(form, expected), only(form, one.found())));
      }
      var genre =
          genres.computeIfAbsent(one.passage().genre(), name -> new EnumMap<>(Measure.class));
      for (var measure : List.of(Measure.SPAN, Measure.WHOLE)) {
        add(genre, measure, measure.score(expected, one.found()));
      }
    }
    var lookAlikes = judged.stream().filter(one -> one.passage().isLookAlike()).toList();
    return new ReferenceScores(
        measures,
        forms,
        genres,
        judged.size(),
        lookAlikes.size(),
        lookAlikes.stream().mapToLong(one -> one.passage().text().length()).sum(),
        lookAlikes.stream().mapToLong(one -> one.found().size()).sum());
  }

  private static <K> void add(Map<K, Score> scores, K key, Score score) {
    scores.merge(key, score, Score::plus);
  }

  private static List<Reference> only(Form form, List<Reference> references) {
    return references.stream().filter(reference -> reference.form() == form).toList();
  }

  /** 0 where the set has no look-alike passage. */
  public double falseHitsPer10000() {
    return lookAlikeCharacters == 0 ? 0 : falseHits * UNIT_OF_TEXT / lookAlikeCharacters;
  }
}
