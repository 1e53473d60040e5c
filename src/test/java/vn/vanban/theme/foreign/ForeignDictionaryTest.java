package vn.vanban.theme.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;
import vn.vanban.yaml.MistakesException;

class ForeignDictionaryTest {

  private static final List<Category> ECONOMY =
      List.of(
          new Category(
              "Kinh tế & \"thị trường\"",
              List.of("kinh tế", "thị trường*"),
              List.of(
                  new Category("Thuế", List.of("thuế", "thu-nộp"), List.of()),
                  new Category("Giá", List.of("giá cả"), List.of()))),
          new Category("Y tế", List.of("bệnh viện", "khám, chữa bệnh"), List.of()));

  @Nested
  class Formats {

    @Test
    void categoriesInYamlAsQuantedaWritesThem() {
      assertThat(
              read(
                  """
                  Kinh tế & "thị trường":
                    Thuế:
                      - thuế
                      - thu-nộp
                    Giá: giá cả
                    __:
                      - kinh tế
                      - thị trường*
                  Y tế: [bệnh viện, "khám, chữa bệnh"]
                  """))
          .isEqualTo(ECONOMY);
    }

    @Test
    void lexicoderInLines() {
      assertThat(read("+Y tế\nbệnh viện \n\n khám, chữa bệnh\n+Giá\r\ngiá*\r\n"))
          .containsExactly(
              new Category("Y tế", List.of("bệnh viện", "khám, chữa bệnh"), List.of()),
              new Category("Giá", List.of("giá*"), List.of()));
    }

    @Test
    void lexicoderInXml() {
      assertThat(
              read(
                  """
                  <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                  <dictionary style="Lexicoder" name="chính sách">
                    <cnode name="Y tế"><pnode name=" bệnh viện "></pnode></cnode>
                  </dictionary>
                  """))
          .containsExactly(new Category("Y tế", List.of("bệnh viện"), List.of()));
    }

    @Test
    void yoshikoderWhoseRootNamesTheDictionary() {
      assertThat(
              read(
                  """
                  <dictionary style="050805" patternengine="substring">
                    <cnode name="Từ điển của tôi" color="0.5 0.1 0.1">
                      <cnode name="Y tế"><pnode name="bệnh viện"/>
                        <cnode name="Thuốc"><pnode name="thuốc*"/></cnode>
                      </cnode>
                    </cnode>
                  </dictionary>
                  """))
          .containsExactly(
              new Category(
                  "Y tế",
                  List.of("bệnh viện"),
                  List.of(new Category("Thuốc", List.of("thuốc*"), List.of()))));
    }

    @Test
    void liwcWithCategoriesInCategories() {
      assertThat(read("%\n1\tKinh tế\n\t2\tGiá\n3\tY tế\n%\nthuế*\t1\ngiá cả\t2\t3\nbệnh\t3\n"))
          .containsExactly(
              new Category(
                  "Kinh tế",
                  List.of("thuế*"),
                  List.of(new Category("Giá", List.of("giá cả"), List.of()))),
              new Category("Y tế", List.of("giá cả", "bệnh"), List.of()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsReadAgain(Format format) {
      assertThat(read(CategoryWriter.write(ECONOMY, format, "tên <của> từ điển")))
          .isEqualTo(ECONOMY);
    }
  }

  @Nested
  class WhatCannotBeRead {

    @TempDir private Path folder;

    @Test
    void xmlThatWouldReadAnotherFile() throws IOException {
      Path secret = Files.writeString(folder.resolve("secret.txt"), "mật khẩu");
      String xml =
          "<!DOCTYPE d [<!ENTITY s SYSTEM \""
              + secret.toUri()
              + "\">]>\n"
              + "<dictionary><cnode name=\"&s;\"><pnode name=\"a\"/></cnode></dictionary>";
      assertThatThrownBy(() -> read(xml))
          .isInstanceOf(MistakesException.class)
          .hasMessageContaining("a DOCTYPE is not allowed")
          .message()
          .doesNotContain("mật khẩu");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<dictionary>\\n<cnode><pnode name='a'/></cnode></dictionary> | 2 | lacks the attribute",
          "<dictionary>\\n<cnod name='a'/></dictionary> | 2 | unknown tag 'cnod'; allowed: diction",
          "<dictionary>\\n<pnode name='a'/></dictionary> | 2 | outside of every cnode",
          "<dictionary>\\n<cnode name='a'> | 2 | well-formed XML",
          "%\\n1\\tA\\n%\\nthuế\\t2 | 4 | no category with the number 2",
          "%\\n1\\tA\\n%\\nthuế | 4 | needed: a pattern, a tab, the numbers",
          "%\\n1\\tA\\n | 2 | the line with % that ends the list of categories is missing",
          "- a\\n- b | 1 | patterns outside of every category",
          "A: [a\\n | 2 | well-formed YAML"
        })
    void isToldWithItsLine(String text, int line, String message) {
      String real = text.replace("\\n", "\n").replace("\\t", "\t");
      assertThatThrownBy(() -> read(real))
          .isInstanceOfSatisfying(
              MistakesException.class,
              e -> assertThat(e.mistakes().getFirst().line()).isEqualTo(line))
          .hasMessageContaining(message);
    }

    @Test
    void textThatIsNoUtf8() {
      assertThatThrownBy(() -> ForeignDictionary.read(new byte[] {'A', (byte) 0xFF, ':'}, "d"))
          .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void categoriesWithoutEnd() {
      String deep = "<cnode name='a'>".repeat(10_000);
      assertThatThrownBy(() -> read("<dictionary>" + deep))
          .hasMessageContaining("nested more than 40 deep");
      assertThatThrownBy(() -> read("A: &a [x, *a]"))
          .hasMessageContaining("nested more than 40 deep");
    }
  }

  @Nested
  class AsOurs {

    @Test
    void everyCategoryIsAThemeBelowItsOwn() {
      var draft = Draft.of(ECONOMY);
      var dictionary = ThemeDictionary.parse(draft.yaml(), "draft");
      assertThat(dictionary.themes())
          .extracting(theme -> theme.id() + " < " + theme.parent())
          .containsExactly(
              "kinh-te-thi-truong < null",
              "thue < kinh-te-thi-truong",
              "gia < kinh-te-thi-truong",
              "y-te < null");
      assertThat(dictionary.themes().getFirst().label())
          .isEqualTo(new Theme.Label("Kinh tế & \"thị trường\"", "Kinh tế & \"thị trường\""));
      assertThat(draft.leftOut()).isEmpty();
    }

    @Test
    void patternsFindWhatTheyFoundThere() {
      var dictionary = ThemeDictionary.parse(Draft.of(ECONOMY).yaml(), "draft");
      assertThat(new ThemeFinder(dictionary).find("Thu - nộp thuế. Khám, chữa bệnh. Thị trường."))
          .extracting(ThemeMention::theme, ThemeMention::text)
          .containsExactly(
              tuple("thue", "Thu - nộp thuế"),
              tuple("y-te", "Khám, chữa bệnh"),
              tuple("kinh-te-thi-truong", "Thị trường"));
    }

    @Test
    void whatOursCannotSayIsTold() {
      var draft =
          Draft.of(
              List.of(
                  new Category(
                      "A", List.of("*tế", "kinh * tế", "giá?", "b*nh", "...", "thuế"), List.of())));
      assertThat(draft.leftOut())
          .extracting(Message::en)
          .containsExactly(
              "A: \"*tế\": * can only stand at the end of a syllable",
              "A: \"kinh * tế\": * can only stand at the end of a syllable",
              "A: \"giá?\": '?' is in no pattern",
              "A: \"b*nh\": * can only stand at the end of a syllable",
              "A: \"...\": '.' is in no pattern");
      assertThat(ThemeDictionary.parse(draft.yaml(), "draft").wordings())
          .singleElement()
          .satisfies(wording -> assertThat(wording.text()).isEqualTo("thuế"));
    }

    @Test
    void namesThatWouldMeetAreToldApart() {
      var twice =
          List.of(
              new Category("Thuế", List.of(), List.of()),
              new Category("THUE!", List.of(), List.of()),
              new Category("?", List.of(), List.of()));
      assertThat(ThemeDictionary.parse(Draft.of(twice).yaml(), "draft").themes())
          .extracting(Theme::id)
          .containsExactly("thue", "thue-2", "theme");
    }
  }

  @Nested
  class OfOurs {

    @ParameterizedTest
    @EnumSource(Format.class)
    void aDictionaryOfPhrasesSurvivesTheRoundTrip(Format format) {
      var ours =
          ThemeDictionary.parse(
              """
              version: 1
              themes:
                - {id: economy, label: {vi: Kinh tế, en: Economy}, phrases: ["(kinh|thương) tế"]}
                - {id: tax, label: {vi: Thuế, en: Tax}, parent: economy, phrases: ["thuế [, phí]"]}
                - {id: health, label: {vi: Y tế, en: Health}, phrases: [bệnh*]}
              """,
              "ours");
      var outline = Outline.of(ours);
      var back =
          ThemeDictionary.parse(
              Draft.of(read(CategoryWriter.write(outline.categories(), format, "n"))).yaml(), "b");
      String text = "Kinh tế và thương tế; thuế - phí. Bệnhh. Thuế.";
      assertThat(new ThemeFinder(back).find(text))
          .extracting(ThemeMention::start, ThemeMention::end)
          .isEqualTo(
              new ThemeFinder(ours)
                  .find(text).stream().map(m -> tuple(m.start(), m.end())).toList());
      assertThat(Outline.of(back).categories()).isEqualTo(outline.categories());
      assertThat(back.themes()).extracting(Theme::parent).containsExactly(null, "kinh-te", null);
    }

    @Test
    void theBuiltInOneIsCarriedAlikeInEveryFormat() {
      var outline = Outline.of(ThemeDictionary.standard());
      for (var format : Format.values()) {
        assertThat(read(CategoryWriter.write(outline.categories(), format, "n")))
            .as(format.toString())
            .isEqualTo(outline.categories());
      }
    }

    @Test
    void whatIsLeftOutIsToldWithItsCount() {
      var ours =
          ThemeDictionary.parse(
              """
              version: 1
              context: {duty: [cán bộ]}
              themes:
                - id: economy
                  label: {vi: Kinh tế, en: Economy}
                  phrases: [kinh tế, "kinh ~3 tế", "thuế, phí"]
                  exclude: [kinh tế học, kinh tế lượng]
                  where: [{near: [tỉnh], within: 9}]
              """,
              "ours");
      assertThat(Outline.of(ours).leftOut())
          .extracting(Message::en)
          .containsExactly(
              "left out: *: context 1",
              "left out: economy: exclude 2, phrases ~ 1, where 1",
              "1 patterns have a comma, which here matches a semicolon and a dash too; other"
                  + " programs may not do so");
    }
  }

  private static List<Category> read(String text) {
    try {
      return ForeignDictionary.read(text.getBytes(StandardCharsets.UTF_8), "mine");
    } catch (CharacterCodingException e) {
      throw new AssertionError(e);
    }
  }
}
