package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.theme.Theme;
import vn.vanban.theme.Theme.Member;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;
import vn.vanban.theme.ThemeMention.Form;

/** The gold sets of this repository, and the figures that the dictionary reaches on them. */
class GoldThemesTest {

  private static final Path FOLDER = Path.of("evaluation/themes");

  private static GoldFile<ThemeMention> read(String split) {
    return GoldFile.read(FOLDER.resolve(split + ".gold"), Annotation.themes());
  }

  private static List<Passage<ThemeMention>> all() {
    return GoldFile.under(List.of(FOLDER), Annotation.themes()).stream()
        .flatMap(file -> file.passages().stream())
        .toList();
  }

  /**
   * Only of the test split: train and dev are for working on. {@code -Dgolden.update} rewrites the
   * figures, and fails, so that a person reads the difference.
   */
  @Test
  void testSplitHasTheFiguresInTheFile() throws IOException {
    var finder = new ThemeFinder(ThemeDictionary.standard());
    var judged = JudgedPassage.of(read("test"), passage -> JudgedPassage.find(finder, passage));
    String figures = ScoreTable.of(ThemeScores.of(judged));
    Path expected = FOLDER.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, figures);
      fail("rewritten: %s. Read the difference, then run without -Dgolden.update", expected);
    }

    assertThat(figures).isEqualTo(Files.readString(expected));
  }

  @Test
  void idsAreUniqueOverAllSplits() {
    assertThat(all()).extracting(Passage::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "dev", "test"})
  void everySplitHasAllThatMatters(String split) {
    var passages = read(split).passages();
    var mentions = passages.stream().flatMap(passage -> passage.findings().stream()).toList();

    assertThat(mentions).extracting(ThemeMention::form).contains(Form.values());
    assertThat(mentions).extracting(ThemeMention::theme).contains("dare", "avoid", "digital");
    assertThat(passages).filteredOn(Passage::isLookAlike).hasSizeGreaterThanOrEqualTo(12);
    assertThat(passages)
        .filteredOn(passage -> "hard".equals(passage.difficulty()))
        .hasSizeGreaterThan(passages.size() / 3);
    assertThat(passages).extracting(Passage::difficulty).containsOnly("easy", "hard");
  }

  @Test
  void lookAlikesAreTheirOwnGenre() {
    assertThat(all())
        .allSatisfy(passage ->
            assertThat(passage.isLookAlike())
                .as(passage.id())
                .isEqualTo(passage.genre().equals("everyday")));
  }

  @Test
  void themesAndMembersAreThoseOfTheDictionary() {
    var themes =
        ThemeDictionary.standard().themes().stream()
            .collect(Collectors.toMap(Theme::id, GoldThemesTest::members));
    var dare = Objects.requireNonNull(themes.get("dare"));

    for (var passage : all()) {
      for (var mention : passage.findings()) {
        assertThat(themes).as(passage.id()).containsKey(mention.theme());
        assertThat(mention.members())
            .as(passage.id())
            .isEqualTo(dare.stream().filter(mention.members()::contains).toList());
      }
    }
  }

  private static List<String> members(Theme theme) {
    return theme.members().stream().map(Member::id).toList();
  }
}
