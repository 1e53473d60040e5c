package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.yaml.MistakesException;

class ThemeDictionaryTest {

  private static final String GOOD =
      """
      version: "7"
      context: {duty: [cán bộ], private: [vợ]}
      themes:
        - id: water
          label: {vi: "Nước sạch", en: "Clean water"}
          lead: nước
          members:
            - id: clean
              label: {vi: "sạch", en: "clean"}
              patterns: [sạch]
          stances:
            - is: require
              within: 5
              before: [phải có]
        - id: river
          label: {vi: "Sông", en: "River"}
          parent: water
          phrases: ["(sông|suối) [nhỏ]"]
      """;

  @TempDir private Path folder;

  @Nested
  class Standard {

    private final ThemeDictionary dictionary = ThemeDictionary.standard();

    @Test
    void hasTheVersionOfItsFile() {
      var read = ThemeDictionary.parse(ThemeDictionary.standardText(), "themes.yaml");

      assertThat(read.version()).startsWith(dictionary.version() + "+");
    }

    @Test
    void knowsDareItsOppositeAndTheirNeighbours() {
      assertThat(dictionary.themes())
          .extracting(Theme::id)
          .startsWith("dare", "avoid")
          .contains("common-good", "protection", "evaluation", "anti-corruption", "digital")
          .hasSizeGreaterThanOrEqualTo(12)
          .doesNotHaveDuplicates();
    }

    @Test
    void listsTheMembersOfDareInTheirOrder() {
      assertThat(dictionary.themes().getFirst().members())
          .extracting(Theme.Member::id)
          .containsExactly(
              "nghi",
              "noi",
              "lam",
              "chiu-trach-nhiem",
              "dot-pha",
              "doi-moi-sang-tao",
              "duong-dau-kho-khan",
              "hanh-dong-vi-loi-ich-chung",
              "other");
    }

    @Test
    void namesEveryThemeInBothLanguages() {
      assertThat(dictionary.themes())
          .allSatisfy(theme -> {
            assertThat(theme.label().vi()).isNotBlank();
            assertThat(theme.label().en()).isNotBlank().isASCII();
          });
    }
  }

  @Nested
  class OfAUser {

    @Test
    void bringsItsOwnThemes() throws IOException {
      var dictionary = load(GOOD);
      assertThat(dictionary.version()).startsWith("7+");
      assertThat(dictionary.themes().getLast().parent()).isEqualTo("water");
      assertThat(new ThemeFinder(dictionary).find("Thôn phải có nước sạch bên suối nhỏ."))
          .extracting(mention -> mention.theme() + " " + mention.text() + " " + mention.stance())
          .containsExactly("water nước sạch require", "river suối nhỏ none");
    }

    @Test
    void mayBeMissing() {
      assertThatThrownBy(() -> ThemeDictionary.load(folder.resolve("none.yaml")))
          .isInstanceOf(NoSuchFileException.class);
    }
  }

  @Nested
  class Mistakes {

    @Test
    void misspeltKeyOfATheme() {
      assertWrong("phrases:", "phrase:", 18, "unknown key 'phrase'", "'phrases'?", "slogans");
    }

    @Test
    void misspeltKeyOfAMember() {
      assertWrong(
          "patterns:",
          "pattern:",
          10,
          "unknown key 'pattern' in a member; did you mean 'patterns'?",
          "bare, id");
    }

    @Test
    void unknownStance() {
      assertWrong("is: require", "is: must", 12, "'is' is 'must'", "encourage", "require");
    }

    @Test
    void unknownScope() {
      assertWrong("within: 5", "within: 5, scope: page", 13, "allowed: well-formed YAML");
      assertWrong(
          "within: 5",
          "within: 5\n        scope: page",
          14,
          "'scope' is 'page'; allowed: clause, passage, sentence");
    }

    @Test
    void distanceThatIsNoNumber() {
      assertWrong("within: 5", "within: far", 13, "a whole number from 1 to 400");
    }

    @Test
    void idWithCapitals() {
      assertWrong("id: river", "id: River", 15, "'id' is 'River'; allowed: a to z, 0 to 9 and -");
    }

    @Test
    void idThatStandsTwice() {
      assertWrong("id: river", "id: water", 15, "id 'water' stands twice");
    }

    @Test
    void parentThatIsNoThemeAbove() {
      assertWrong("parent: water", "parent: sea", 17, "'parent' names 'sea'", "above it: water");
    }

    @Test
    void labelInOneLanguage() {
      assertWrong("vi: \"Sông\", ", "", 16, "'label' lacks the key 'vi'");
    }

    @Test
    void patternWithAnOpenBracket() {
      assertWrong("(sông|suối)", "(sông|suối", 18, "')' is missing", "(a|b), [optional]");
    }

    @Test
    void patternThatMatchesNothing() {
      assertWrong("(sông|suối) [nhỏ]", "[nhỏ]", 18, "it matches nothing");
    }

    @Test
    void patternThatIsTooWide() {
      String wide = "(1|2|3|4|5|6|7|8|9) ".repeat(6);
      assertWrong("(sông|suối)", wide, 18, "more than 4000 ways of writing");
    }

    @Test
    void patternsThatWouldTakeAllMemory() {
      String many = "(" + "a|b|c|d|e|f|g|h|i|j|".repeat(300) + "z)";
      assertWrong("(sông|suối)", many + many, 18, "more than 4000 ways of writing");
      assertWrong("(sông|suối)", many + "|" + many, 18, "more than 4000 ways of writing");
      assertWrong("(sông|suối)", "(".repeat(100_000), 18, "nested more than 20 deep");
      assertWrong("(sông|suối)", "a ".repeat(100_000), 18, "longer than 24 syllables");
      assertWrong("lead: nước", "lead: " + "a ".repeat(24), 10, "longer than 24 syllables");
    }

    @Test
    void dictionariesThatWouldTakeAllMemory() {
      String phrases = "\"" + "(1|2|3|4|5|6) ".repeat(4) + "\",";
      assertWrong("\"(sông|suối) [nhỏ]\"", phrases.repeat(200), 18, "more than 200000 ways");
      var themes = new StringBuilder("version: 1\nthemes:\n");
      for (int i = 0; i <= 1000; i++) {
        themes.append("- {id: t").append(i).append(", label: {vi: a, en: a}}\n");
      }
      assertThatThrownBy(() -> load(themes.toString()))
          .hasMessageContaining("1001 themes; allowed: at most 1000");
    }

    @Test
    void textWhereAListBelongs() {
      assertWrong("[sạch]", "sạch", 10, "'patterns' must be a list");
    }

    @Test
    void keyThatStandsTwice() {
      assertWrong("parent: water", "id: lake", 17, "key 'id' stands twice");
    }

    @Test
    void noThemes() {
      assertThatThrownBy(() -> load("version: 1\ncontext: {}\nthemes: []\n"))
          .isInstanceOf(MistakesException.class)
          .hasMessageContaining("no themes");
    }

    @Test
    void emptyFile() {
      assertThatThrownBy(() -> load(""))
          .isInstanceOf(MistakesException.class)
          .hasMessageContaining("context, themes, version");
    }

    @Test
    void brokenYaml() {
      assertWrong("context: {duty", "context: @{duty", 2, "well-formed YAML");
    }

    @Test
    void allOfAFileAreToldInItsOrder() {
      String bad =
          GOOD.replace("phrases:", "phrase:")
              .replace("is: require", "is: requier")
              .replace("within: 5", "within: 0")
              .replace("label: {vi: \"Sông\", en: \"River\"}", "lable: {}");
      assertThatThrownBy(() -> load(bad))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e ->
                  assertThat(e.mistakes())
                      .extracting(mistake -> mistake.line() + ":" + mistake.column())
                      .containsExactly("12:13", "13:17", "16:5", "18:5"));
    }

    @Test
    void misspeltWordsAreToldWhatWasMeant() {
      assertWrong("is: require", "is: requier", 12, "did you mean 'require'? allowed: describe");
      assertWrong("parent: water", "paernt: water", 17, "did you mean 'parent'?");
      assertWrong("lead: nước", "xyz: nước", 6, "unknown key 'xyz' in a theme; allowed: ");
    }

    @Test
    void keyThatIsMisspeltIsNotMissingToo() {
      assertThatThrownBy(() -> load(GOOD.replace("version", "vresion")))
          .hasMessage(
              folder.resolve("mine.yaml")
                  + ", line 1, column 1: unknown key 'vresion' in the dictionary; did you mean"
                  + " 'version'? allowed: context, themes, version");
    }

    @Test
    void areToldInVietnamese() {
      assertThatThrownBy(() -> load(GOOD.replace("phrases:", "phrase:")))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e ->
                  assertThat(e.userMessage().vi())
                      .contains(
                          "mine.yaml, dòng 18, cột 5: không có khóa 'phrase' trong một chủ đề; có"
                              + " phải là 'phrases'? được phép: "));
    }

    @Test
    void gapsThatCannotBe() {
      assertWrong("(sông|suối)", "sông ~0", 18, "~ needs a digit from 1 to 9");
      assertWrong("(sông|suối)", "sông ~12", 18, "the widest gap is ~9");
      assertWrong("(sông|suối) [nhỏ]", "sông ~3", 18, "ends with a comma or a gap");
      assertWrong("(sông|suối)", "sông ~3 ~2", 18, "two beside one another");
      assertWrong("(sông|suối)", "*", 18, "'*' means nothing here");
    }

    @Test
    void rulesThatAskForNothing() {
      assertWrong("before: [phải có]", "not: [phải có]", 12, "needed: before or after");
      assertWrong(
          "parent: water",
          "where: [{within: 3}]",
          17,
          "an empty condition; needed: near or without");
    }

    private void assertWrong(String good, String bad, int line, String... parts) {
      assertThat(GOOD).contains(good);
      assertThatThrownBy(() -> load(GOOD.replace(good, bad)))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e -> {
                assertThat(e.mistakes().getFirst().line()).isEqualTo(line);
                assertThat(e.mistakes().getFirst().file()).endsWith("mine.yaml");
              })
          .hasMessageContaining("mine.yaml, line " + line + ", column ")
          .hasMessageContainingAll(parts);
    }
  }

  @Nested
  class WhatAPatternMaySay {

    @Test
    void aGapHoldsUpToSoManySyllables() throws IOException {
      assertThat(
              found(
                  "sông ~2 dài",
                  "Sông dài. Có sông rất dài. Ở sông, và rất dài. Có sông một hai ba dài."))
          .containsExactly("Sông dài", "sông rất dài", "sông, và rất dài");
    }

    @Test
    void aGapNeverReachesOverTheEndOfASentence() throws IOException {
      assertThat(found("sông ~3 dài", "Đây là sông. Rất dài.")).isEmpty();
    }

    @Test
    void theLongestMatchOverAGapWins() throws IOException {
      assertThat(found("sông ~4 dài", "Sông dài, rất dài")).containsExactly("Sông dài, rất dài");
    }

    @Test
    void aBeginningStandsForEverySyllableThatBeginsSo() throws IOException {
      assertThat(found("kinh* (tế|doanh)", "Kinh tế. Sẽ kinhh doanh. Bên kinh sông. Rồi kin tế."))
          .containsExactly("Kinh tế", "kinhh doanh");
      assertThat(found("econom*", "The economy of economics. Then eco."))
          .containsExactly("economy", "economics");
    }

    @Test
    void aBeginningMatchesWithoutAccentsWhereTheTextHasNone() throws IOException {
      assertThat(found("nướ* sạch", "Can bo phai co nuoc sach o moi thon cua xa nay"))
          .containsExactly("nuoc sach");
    }

    @Test
    void gapsTakeTimeLinearInTheText() throws IOException {
      var dictionary = load(GOOD.replace("(sông|suối) [nhỏ]", "s* ~9 sông ~9 dài"));
      var finder = new ThemeFinder(dictionary);
      // Every place starts the pattern and fails in the end; going back would never be over.
      String text = "sông ".repeat(300_000);
      assertThat(assertTimeout(Duration.ofSeconds(60), () -> finder.find(text))).isEmpty();
    }

    private List<String> found(String pattern, String text) throws IOException {
      var dictionary = load(GOOD.replace("(sông|suối) [nhỏ]", pattern));
      return new ThemeFinder(dictionary)
          .find(text).stream()
              .filter(mention -> mention.theme().equals("river"))
              .map(ThemeMention::text)
              .toList();
    }
  }

  @Nested
  class Conditions {

    private static final String TEXT =
        "Bên sông có cán bộ. Bên sông có cá. Sông ở đây, xa cán bộ, gần cá.";

    @Test
    void askForAWordNearby() throws IOException {
      assertThat(starts("where: [{near: [cán bộ], within: 5}]")).containsExactly(4, 36);
    }

    @Test
    void askThatNoWordIsNearby() throws IOException {
      assertThat(starts("where: [{without: [cá], within: 9}]")).containsExactly(4);
    }

    @Test
    void mustAllHold() throws IOException {
      assertThat(starts("where: [{near: [cán bộ], without: [cá], within: 9}]")).containsExactly(4);
    }

    @Test
    void reachAsFarAsTheyAreToldTo() throws IOException {
      assertThat(starts("where: [{near: [cán bộ], within: 20, scope: passage}]"))
          .containsExactly(4, 24, 36);
      assertThat(starts("where: [{near: [cán bộ], within: 1}]")).isEmpty();
    }

    private List<Integer> starts(String where) throws IOException {
      var dictionary = load(GOOD.replace("parent: water", where));
      return new ThemeFinder(dictionary).find(TEXT).stream().map(ThemeMention::start).toList();
    }
  }

  private ThemeDictionary load(String yaml) throws IOException {
    return ThemeDictionary.load(Files.writeString(folder.resolve("mine.yaml"), yaml));
  }
}
