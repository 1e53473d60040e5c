package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.reference.Reference;

class MeasureTest {

  private static final String TEXT = "[[Nghị định số 73/2023/NĐ-CP]]";

  private static List<Reference> references(String text, String... lines) {
    String content = "=== a | press | easy\n" + text + "\n---\n" + String.join("\n", lines) + "\n";
    return new GoldNotation<>("set.gold", Annotation.references())
        .read(content)
        .getFirst()
        .findings();
  }

  private static Score score(Measure measure, String expected, String found) {
    return measure.score(references(TEXT, expected), references(TEXT, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBERED    | number                         | number 73/2023/ND-CP
          SHORT       | short                          | self
          NAMED       | named Luật A                   | named Luật a
          RESOLUTION  | short 73/2023/NĐ-CP            | short 37/2023/NĐ-CP
          KINDS       | number                         | number; kind quyết định
          ISSUERS     | number; by UBND tỉnh           | number; by UBND
          DATES       | number; on 2021-09-22          | number; on 2021-09
          PROVISIONS  | number; at 5.2.a               | number; at 5.2
          RELATIONS   | number; implements             | number; guides
          RELATIONS_BUT_CITES | number; implements     | number; guides
          CITING      | number; citing number 1-CT/TU  | number; citing number 2-CT/TU
          CITING      | number; citing actor 1-CT/TU   | number; citing name 1-CT/TU
          WHOLE       | number; on 2021                | number; on 2022
          """)
  void likeIsNotEqual(Measure measure, String expected, String found) {
    assertThat(score(measure, expected, found).right()).isZero();
    assertThat(score(measure, expected, expected)).isEqualTo(new Score(1, 1, 1));
    assertThat(score(measure, found, found).right())
        .isEqualTo(score(measure, found, found).found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATES       | number                | number; on 2021
          ISSUERS     | number                | number; by tỉnh
          PROVISIONS  | number                | number; at 5
          CITING      | number                | number; citing actor tỉnh
          RESOLUTION  | short                 | short 73/2023/NĐ-CP
          RELATIONS_BUT_CITES | number        | number; amends
          """)
  void whatNobodyAskedForIsWrong(Measure measure, String expected, String found) {
    assertThat(score(measure, expected, found)).isEqualTo(new Score(0, 1, 0));
    assertThat(score(measure, found, expected)).isEqualTo(new Score(1, 0, 0));
  }

  @Test
  void everyMeasureHangsOnTheExactSpan() {
    String line =
        "number 73/2023/NĐ-CP; kind nghị định; implements; by A; on 2021; at 5; citing actor B";
    var expected = references("[[Nghị định 73/2023/NĐ-CP]]", line);
    var found = references("Nghị định [[73/2023/NĐ-CP]]", line);

    for (var measure : Measure.values()) {
      assertThat(measure.score(expected, found).right()).as("%s", measure).isZero();
    }
  }

  @Test
  void wordsOfAnActorDoNotCount() {
    assertThat(score(Measure.WHOLE, "number; citing actor tỉnh", "number; citing actor ông A"))
        .isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void provisionsCountOneByOneInAnyOrder() {
    assertThat(score(Measure.PROVISIONS, "number; at 5 6.1 7", "number; at 7 5 8"))
        .isEqualTo(new Score(3, 3, 2));
    assertThat(score(Measure.WHOLE, "number; at 5 6", "number; at 6 5").right()).isEqualTo(1);
  }

  @Test
  void oneThatIsFoundTwiceIsRightOnce() {
    var once = references(TEXT, "number");

    assertThat(Measure.SPAN.score(once, List.of(once.getFirst(), once.getFirst())))
        .isEqualTo(new Score(1, 2, 1));
  }

  @Test
  void nothingToFindAndNothingFoundIsPerfect() {
    var score = Measure.SPAN.score(List.of(), List.of());

    assertThat(List.of(score.precision(), score.recall(), score.f1())).containsOnly(1.0);
  }

  @Test
  void f1IsTheHarmonicMean() {
    var score = new Score(4, 2, 1);

    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.25);
    assertThat(score.f1()).isEqualTo(2 * 0.5 * 0.25 / 0.75);
  }
}
