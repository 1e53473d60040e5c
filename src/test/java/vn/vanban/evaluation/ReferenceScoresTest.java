package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Form;

class ReferenceScoresTest {

  private static Passage<Reference> passage(String genre, String text, String... lines) {
    String content =
        "=== a | " + genre + " | easy\n" + text + "\n---\n" + String.join("\n", lines) + "\n";
    return new GoldNotation<>("set.gold", Annotation.references()).read(content).getFirst();
  }

  /** What is found is what {@code found} has annotated in the same text. */
  private static JudgedPassage<Reference> judged(
      Passage<Reference> expected, Passage<Reference> found) {
    assertThat(found.text()).isEqualTo(expected.text());
    return new JudgedPassage<>("set.gold", expected, found.findings());
  }

  @Test
  void sumsOverPassagesFormsAndGenres() {
    var right = passage("press", "[[Luật A]] và [[Nghị định 1]]", "named", "short");
    var half = passage("press", "[[Luật A]] và Nghị định [[1]]", "named", "short; kind nghị định");
    var law = passage("decree", "[[Luật A]]", "named");
    var scores = ReferenceScores.of(List.of(judged(right, half), judged(law, law)));

    assertThat(scores.measures()).containsEntry(Measure.SPAN, new Score(3, 3, 2));
    assertThat(scores.forms()).containsEntry(Form.SHORT, new Score(1, 1, 0));
    assertThat(scores.forms()).containsEntry(Form.NAMED, new Score(2, 2, 2));
    assertThat(scores.genres()).containsOnlyKeys("decree", "press");
    assertThat(scores.genres().get("decree")).containsEntry(Measure.WHOLE, new Score(1, 1, 1));
    assertThat(scores.genres().get("press")).containsEntry(Measure.WHOLE, new Score(2, 2, 1));
  }

  @Test
  void countsFalseHitsInPassagesWithoutReferencesOnly() {
    var alike = passage("look-alike", "Biển số 15B1 23456");
    var hit = passage("look-alike", "[[Biển số 15B1]] 23456", "short; kind quyết định");
    var law = passage("press", "Luật A");
    var scores =
        ReferenceScores.of(
            List.of(judged(alike, hit), judged(passage("press", "[[Luật A]]", "named"), law)));

    assertThat(scores.lookAlikes()).isEqualTo(1);
    assertThat(scores.lookAlikeCharacters()).isEqualTo(18);
    assertThat(scores.falseHits()).isEqualTo(1);
    assertThat(scores.falseHitsPer10000()).isEqualTo(10_000.0 / 18);
  }

  @Test
  void differencesSayPlaceAndWhat() {
    var expected =
        passage(
            "press",
            "[[Luật A]], [[Nghị định 1]], [[Nghị định 2]]",
            "named; amends",
            "short",
            "short");
    var found =
        passage("press", "[[Luật A]], [[Nghị định]] 1, [[Nghị định 2]]", "named", "self", "short");
    var judged = judged(expected, found);

    assertThat(Difference.of(Annotation.references(), judged))
        .hasSize(3)
        .hasExactlyElementsOfTypes(
            Difference.Unlike.class, Difference.Missed.class, Difference.False.class);
    assertThat(Difference.of(Annotation.references(), judged))
        .extracting(difference -> difference.describe(Annotation.references(), expected.text()))
        .containsExactly(
            "  unlike  [Luật A], Nghị định 1, Nghị định 2\n          relation amends, found cites",
            "  missed  Luật A, [Nghị định 1], Nghị định 2\n          short; kind nghị định",
            "  false   Luật A, [Nghị định] 1, Nghị định 2\n          self; kind nghị định");
    assertThat(Difference.of(Annotation.references(), judged(expected, expected))).isEmpty();
  }
}
