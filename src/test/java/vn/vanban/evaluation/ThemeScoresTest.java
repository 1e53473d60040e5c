package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;
import vn.vanban.theme.ThemeMention.Form;
import vn.vanban.theme.ThemeMention.Stance;

class ThemeScoresTest {

  private static Passage<ThemeMention> passage(String genre, String text, String... lines) {
    String content =
        "=== a | " + genre + " | easy\n" + text + "\n---\n" + String.join("\n", lines) + "\n";
    return new GoldNotation<>("set.gold", Annotation.themes()).read(content).getFirst();
  }

  /** What is found is what {@code found} has annotated in the same text. */
  private static JudgedPassage<ThemeMention> judged(
      Passage<ThemeMention> expected, Passage<ThemeMention> found) {
    assertThat(found.text()).isEqualTo(expected.text());
    return new JudgedPassage<>("set.gold", expected, found.findings());
  }

  @Test
  void readsEveryPartOfALine() {
    var mention =
        passage("press", "[[dám nghĩ, làm]]", "dare; enumeration; nghi lam; require")
            .findings()
            .getFirst();

    assertThat(mention.text()).isEqualTo("dám nghĩ, làm");
    assertThat(mention.form()).isEqualTo(Form.ENUMERATION);
    assertThat(mention.members()).containsExactly("nghi", "lam");
    assertThat(mention.stance()).isEqualTo(Stance.REQUIRE);
    assertThat(Annotation.themes().write(mention))
        .isEqualTo("dare; enumeration; nghi lam; require");
  }

  @Test
  void isSingleWithoutStanceUnlessItSaysSo() {
    var mention = passage("press", "[[đổi mới]]", "innovation").findings().getFirst();

    assertThat(mention.form()).isEqualTo(Form.SINGLE);
    assertThat(mention.stance()).isEqualTo(Stance.NONE);
    assertThat(mention.members()).isEmpty();
  }

  @Test
  void mentionsOfTwoThemesMayNest() {
    var passage =
        passage("press", "[[dám [[đổi mới]]]] nhé", "dare; doi-moi-sang-tao", "innovation");

    assertThat(passage.text()).isEqualTo("dám đổi mới nhé");
    assertThat(passage.findings())
        .extracting(ThemeMention::text)
        .containsExactly("dám đổi mới", "đổi mới");
  }

  @ParameterizedTest
  @CsvSource({"dare; lam; nghi", "'; single'", "da re", "dare; single;"})
  void refusesALineThatDoesNotFit(String line) {
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> passage("press", "[[dám làm]]", line))
        .withMessageStartingWith("set.gold:4: ");
  }

  @Test
  void mentionIsRightByThemeAndSpanAndTheRestIsScoredOnRightOnes() {
    var expected =
        passage("press", "[[dám làm]], [[né tránh]]", "dare; lam; require", "avoid; oppose");
    var found = passage("press", "[[dám làm]], [[né]] tránh", "dare; lam; describe", "avoid");
    var scores = ThemeScores.of(List.of(judged(expected, found)));

    assertThat(scores.mentions()).isEqualTo(new Score(2, 2, 1));
    assertThat(scores.themes())
        .containsEntry("dare", new Score(1, 1, 1))
        .containsEntry("avoid", new Score(1, 1, 0));
    assertThat(scores.measures())
        .containsEntry(ThemeMeasure.MEMBERS, new Score(1, 1, 1))
        .containsEntry(ThemeMeasure.STANCE, new Score(1, 1, 0));
    assertThat(Difference.of(Annotation.themes(), judged(expected, found)))
        .extracting(one -> one.describe(Annotation.themes(), expected.text()))
        .containsExactly(
            "  unlike  [dám làm], né tránh\n          stance require, found describe",
            "  missed  dám làm, [né tránh]\n          avoid; single; oppose",
            "  false   dám làm, [né] tránh\n          avoid; single; none");
  }

  @Test
  void countsLookAlikesThatStayUntouched() {
    var alike = passage("everyday", "né tránh ánh mắt");
    var hit = passage("everyday", "[[né tránh]] ánh mắt", "avoid");
    var scores = ThemeScores.of(List.of(judged(alike, alike), judged(alike, hit)));

    assertThat(scores.lookAlikes()).isEqualTo(2);
    assertThat(scores.untouched()).isEqualTo(1);
    assertThat(scores.untouchedShare()).isEqualTo(0.5);
  }

  @Test
  void otherThemesAreScoredOnlyWhereTheyAreAnnotated() {
    var finder = new ThemeFinder(ThemeDictionary.standard());
    var without =
        passage("press", "Cán bộ [[né tránh trách nhiệm]] về chuyển đổi số", "avoid; describe");
    var with =
        passage(
            "press",
            "Cán bộ [[né tránh trách nhiệm]] về [[chuyển đổi số]], cải cách hành chính",
            "avoid; describe",
            "digital");

    assertThat(JudgedPassage.find(finder, without))
        .extracting(ThemeMention::theme)
        .containsExactly("avoid");
    assertThat(JudgedPassage.find(finder, with))
        .extracting(ThemeMention::theme)
        .containsExactly("avoid", "digital", "admin-reform");
  }
}
