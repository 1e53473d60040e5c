package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

class ThemeFinderTest {

  private static final ThemeFinder FINDER = new ThemeFinder(ThemeDictionary.standard());

  private static final String TEXT =
      "Thành ủy khuyến khích, bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm, dám chịu trách"
          + " nhiệm vì lợi ích chung; thay thế cán bộ né tránh, đùn đẩy trách nhiệm.";

  @Nested
  class SameFindings {

    @Test
    void forDecomposedText() {
      String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
      assertThat(FINDER.find(StoredText.of(decomposed))).isEqualTo(FINDER.find(TEXT));
    }

    @Test
    void forTextWithoutAccents() {
      assertThat(FINDER.find(Letters.fold(TEXT)))
          .extracting(ThemeMention::theme, ThemeMention::start, ThemeMention::end)
          .containsExactlyElementsOf(
              FINDER.find(TEXT).stream()
                  .map(mention -> tuple(mention.theme(), mention.start(), mention.end()))
                  .toList());
    }

    @Test
    void forCapitals() {
      assertThat(FINDER.find(TEXT.toUpperCase(Locale.ROOT)))
          .extracting(ThemeMention::members)
          .isEqualTo(FINDER.find(TEXT).stream().map(ThemeMention::members).toList());
    }

    @Test
    void forLinesBrokenAnywhere() {
      assertThat(FINDER.find(TEXT.replace(' ', '\n')))
          .extracting(mention -> mention.text().replace('\n', ' '))
          .isEqualTo(FINDER.find(TEXT).stream().map(ThemeMention::text).toList());
    }

    @Test
    void fromManyThreads() {
      var expected = FINDER.find(TEXT);
      assertThat(Stream.generate(() -> TEXT).limit(200).parallel().map(FINDER::find))
          .allMatch(expected::equals);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 dám, 1 biết",
        "hai dám, một biết",
        "3 dám",
        "bốn dám",
        "5 dám",
        "sáu dám",
        "6 dám",
        "7 dám"
      })
  void numberedSlogansAreLabelsWithoutMembers(String slogan) {
    assertThat(FINDER.find("Đội ngũ cán bộ của tỉnh thực hiện tinh thần “" + slogan + "”."))
        .filteredOn(mention -> mention.theme().equals("dare"))
        .singleElement()
        .satisfies(mention -> {
          assertThat(mention.text()).isEqualTo(slogan);
          assertThat(mention.form()).isEqualTo(ThemeMention.Form.LABEL);
          assertThat(mention.members()).isEmpty();
        });
  }

  @Nested
  class OnAnyText {

    /** Pieces that meet in every order, so that every joint of the engine is tried. */
    private static final List<String> PIECES =
        List.of(
            "dám",
            "nghĩ",
            "làm",
            "nói",
            "chịu trách nhiệm",
            "đột phá",
            "không",
            "chưa",
            "ai",
            "và",
            "biết làm",
            "4 dám",
            "né tránh",
            "đùn đẩy trách nhiệm",
            "thiếu trách nhiệm",
            "cán bộ",
            "vì lợi ích chung",
            "đổi mới",
            "sáng tạo",
            "bảo vệ",
            "phải",
            "vợ",
            ",",
            ";",
            ".",
            "-",
            "“",
            "”",
            "\n",
            "\n\n",
            "dam nghi",
            "𝒅",
            "tham nhũng",
            "hai",
            "1",
            "(",
            ")");

    @Test
    void slicesToItsTextInOrderAndNeverTwice() {
      var random = new Random(14);
      for (int round = 0; round < 500; round++) {
        String text =
            random
                .ints(60, 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining(random.nextInt(8) == 0 ? "" : " "));
        assertSound(text, FINDER.find(text));
      }
    }

    @Test
    void findsNothingInNothing() {
      assertThat(FINDER.find("")).isEmpty();
      assertThat(FINDER.find(" ,;\n")).isEmpty();
    }

    private static void assertSound(String text, List<ThemeMention> mentions) {
      int start = 0;
      for (ThemeMention mention : mentions) {
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        assertThat(mention.text()).isEqualTo(mention.text().strip()).isNotEmpty();
        assertThat(mention.start()).isGreaterThanOrEqualTo(start);
        start = mention.start();
      }
      mentions.stream()
          .collect(Collectors.groupingBy(ThemeMention::theme))
          .values()
          .forEach(ThemeFinderTest::assertApart);
    }
  }

  @Nested
  class OnAMegabyte {

    /** Far more than linear time needs on a busy machine, far less than quadratic time takes. */
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
        strings = {
          "dám ",
          "dám nghĩ, ",
          "không dám ",
          "né tránh, ",
          "dám nghĩ. ",
          "vì lợi ích ",
          "cán bộ bảo vệ dám làm; ",
          "dam nghi "
        })
    @Timeout(60)
    void takesLinearTime(String piece) {
      String text = piece.repeat(1_000_000 / piece.length());
      long start = System.nanoTime();
      FINDER.find(text);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
    }

    @Test
    void makesOneEnumerationOfOneRun() {
      String text = "dám nghĩ, ".repeat(100_000);
      assertThat(FINDER.find(text))
          .singleElement()
          .satisfies(mention -> {
            assertThat(mention.end()).isEqualTo(text.length() - 2);
            assertThat(mention.members()).containsExactly("nghi");
          });
    }
  }

  private static void assertApart(List<ThemeMention> mentions) {
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).start()).isGreaterThanOrEqualTo(mentions.get(i - 1).end());
    }
  }
}
