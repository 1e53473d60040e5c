package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void hasAVersion() {
      assertThat(dictionary.version()).isNotBlank();
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
      assertThat(dictionary.version()).isEqualTo("7");
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
      assertWrong("phrases:", "phrase:", 18, "unknown key 'phrase'", "phrases", "slogans");
    }

    @Test
    void misspeltKeyOfAMember() {
      assertWrong("patterns:", "pattern:", 10, "unknown key 'pattern' in a member", "bare, id");
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
          .isInstanceOf(ThemeDictionaryException.class)
          .hasMessageContaining("no themes");
    }

    @Test
    void emptyFile() {
      assertThatThrownBy(() -> load(""))
          .isInstanceOf(ThemeDictionaryException.class)
          .hasMessageContaining("context, themes, version");
    }

    @Test
    void brokenYaml() {
      assertWrong("context: {duty", "context: @{duty", 2, "well-formed YAML");
    }

    private void assertWrong(String good, String bad, int line, String... parts) {
      assertThat(GOOD).contains(good);
      assertThatThrownBy(() -> load(GOOD.replace(good, bad)))
          .isInstanceOfSatisfying(
              ThemeDictionaryException.class,
              mistake -> {
                assertThat(mistake.line()).isEqualTo(line);
                assertThat(mistake.file()).endsWith("mine.yaml");
              })
          .hasMessageContaining("mine.yaml, line " + line + ": ")
          .hasMessageContainingAll(parts);
    }
  }

  private ThemeDictionary load(String yaml) throws IOException {
    return ThemeDictionary.load(Files.writeString(folder.resolve("mine.yaml"), yaml));
  }
}
