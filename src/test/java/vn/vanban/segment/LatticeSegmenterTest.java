package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.text.Letters;

class LatticeSegmenterTest {

  private static final WordSegmenter SEGMENTER = LatticeSegmenter.builtIn();

  @Nested
  class Offsets {

    @Test
    void countUtf16UnitsOfTheTextThatWasGiven() {
      String text = "  Cán bộ,\tcông chức 😀 giỏi";
      var words = SEGMENTER.segment(text);
      assertThat(words.of(text)).containsExactly("Cán bộ", ",", "công chức", "😀", "giỏi");
      assertThat(words.start(0)).isEqualTo(2);
      assertThat(words.end(0)).isEqualTo(8);
      assertThat(words.kind(0)).isEqualTo(Words.Kind.WORD);
      assertThat(words.kind(1)).isEqualTo(Words.Kind.PUNCTUATION);
    }

    @Test
    void nothingGivesNothing() {
      assertThat(SEGMENTER.segment("").count()).isZero();
      assertThat(SEGMENTER.segment(" \n\t ").count()).isZero();
    }

    @Test
    void coverAllButWhiteSpaceOfAnyText() {
      var random = new Random(20);
      for (int round = 0; round < 3_000; round++) {
        String text = randomText(random);
        assertCovers(SEGMENTER.segment(text), text);
      }
    }

    private static String randomText(Random random) {
      String[] pieces = {
        "cán bộ", "Hà Nội", "trách", "nhiệm", "UBND", "TP.", "T.", "N.", "a", "Đ", "ở", "-", "–",
        "/", ".", ",", ":", "://", "@", "_", "&", "'", "’", "(", "“", "12", "3", "2023", "NĐ-CP",
        "NQ", "TW", "x.vn", "www", " ", " ", " ", "  ", "\n", "\n\n", "\t", "\u00A0", "😀",
        "\uD83D", "\u0301", "中", "%", "30a", "...", "!"
      };
      var text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      return text.toString();
    }

    private static void assertCovers(Words words, String text) {
      int covered = 0;
      for (int i = 0; i < words.count(); i++) {
        assertThat(words.start(i)).as(text).isGreaterThanOrEqualTo(covered);
        assertThat(words.end(i)).as(text).isGreaterThan(words.start(i));
        assertThat(text.substring(covered, words.start(i))).as(text).matches(Offsets::isSpaces);
        assertThat(Letters.isSpace(text.charAt(words.start(i)))).as(text).isFalse();
        assertThat(Letters.isSpace(text.charAt(words.end(i) - 1))).as(text).isFalse();
        covered = words.end(i);
      }
      assertThat(text.substring(covered)).as(text).matches(Offsets::isSpaces);
    }

    private static boolean isSpaces(String text) {
      return text.chars().allMatch(c -> Letters.isSpace((char) c));
    }
  }

  @Nested
  class WhiteSpace {

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\t", "\n", " \n    ", "\u00A0", "\u2009"})
    void insideAWordDoesNotBreakIt(String space) {
      String text = "chịu trách" + space + "nhiệm.";
      assertThat(SEGMENTER.segment(text).of(text))
          .containsExactly("chịu", "trách" + space + "nhiệm", ".");
    }

    @Test
    void ofAnEmptyLinePartsParagraphs() {
      String text = "trách\n\nnhiệm";
      assertThat(SEGMENTER.segment(text).of(text)).containsExactly("trách", "nhiệm");
    }
  }

  @Nested
  class WhatStaysWhole {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "73/2023/NĐ-CP",
          "45-NQ/TW",
          "76 - CTr/TU",
          "30a/2008/NQ-CP",
          "22/9/2021",
          "22-9-2021",
          "3,5",
          "12.500.000",
          "1.2.3",
          "15h30",
          "2021-2025",
          "TP.",
          "UBND",
          "KT-XH",
          "H.N.",
          "COVID-19",
          "xê-mi-na",
          "T&T",
          "A5",
          "thu.ngo@vidu.com.vn",
          "www.vidu.vn",
          "https://vidu.vn/a/b?c=d&e=1",
          "vidu.gov.vn"
        })
    void isOneWord(String whole) {
      String text = "theo " + whole + " thì";
      assertThat(SEGMENTER.segment(text).of(text)).containsExactly("theo", whole, "thì");
    }

    @ParameterizedTest
    @ValueSource(strings = {"làm.Nhưng", "và/hoặc", "Nội-Hải", "xong!"})
    void isNotWhatPunctuationParts(String several) {
      assertThat(SEGMENTER.segment(several).count()).isGreaterThan(1);
    }

    @Test
    void isFreedOfTheWordGluedToIt() {
      String text = "theo Số45-NQ/TW.";
      assertThat(SEGMENTER.segment(text).of(text)).containsExactly("theo", "Số", "45-NQ/TW", ".");
    }

    @Test
    void leavesTheFullStopBehindAnAddressOut() {
      String text = "Xem https://vidu.vn/a.";
      var words = SEGMENTER.segment(text);
      assertThat(words.of(text)).containsExactly("Xem", "https://vidu.vn/a", ".");
      assertThat(words.kind(1)).isEqualTo(Words.Kind.ADDRESS);
    }
  }

  @Nested
  class Spelling {

    @ParameterizedTest
    @ValueSource(strings = {"hoà bình", "hòa bình", "Hoà bình", "kỉ luật", "kỷ luật", "uỷ viên"})
    void variantsAreTheSameWord(String word) {
      String text = "vì " + word + " .";
      assertThat(SEGMENTER.segment(text).of(text)).containsExactly("vì", word, ".");
    }
  }

  @Nested
  class AUsersLexicon {

    private static final String TEXT = "cán bộ dám đột phá ở vùng kinh tế trọng điểm";

    private static List<String> words(String... lexicon) {
      return LatticeSegmenter.builtIn(List.of(lexicon)).segment(TEXT).of(TEXT);
    }

    @Test
    void makesOneWordOfSeveral() {
      assertThat(words("vùng kinh_tế trọng điểm")).contains("vùng kinh tế trọng điểm");
    }

    @Test
    void ignoresCase() {
      assertThat(words("DÁM Đột Phá")).contains("dám đột phá");
    }

    @Test
    void partsWhatTrainingJoins() {
      assertThat(words("cán", "bộ")).startsWith("cán", "bộ");
    }

    @Test
    void takesTheLongest() {
      assertThat(words("dám đột", "dám đột phá")).contains("dám đột phá");
    }

    @Test
    void weighsAWordByItsCount() {
      assertThat(words("phá ở\t1")).doesNotContain("phá ở");
      assertThat(words("vùng kinh tế\t100000000")).contains("vùng kinh tế");
    }

    @Test
    void skipsCommentsAndEmptyLines() {
      assertThat(words("# dám đột phá", "", "  ")).doesNotContain("dám đột phá");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45-NQ/TW", "a, b", "...", "dám\tnhiều", "dám\t0"})
    void refusesWhatIsNoWordOrNoCountNamingTheLine(String line) {
      assertThatThrownBy(() -> words("dám", line))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("line 2");
    }
  }

  @Nested
  class Work {

    @Test
    void isTheSameFromSeveralThreads() throws Exception {
      String text = "Ban Thường vụ Thành ủy ban hành Kế hoạch số 254-KH/TU. ".repeat(50);
      var expected = SEGMENTER.segment(text).of(text);
      var tasks = new ArrayList<Callable<List<String>>>();
      for (int i = 0; i < 16; i++) {
        tasks.add(() -> SEGMENTER.segment(text).of(text));
      }
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var result : threads.invokeAll(tasks)) {
          assertThat(result.get()).isEqualTo(expected);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "1-", "1,", "a@", "A.", "trách nhiệm ", "12/", "-", "a_"})
    void growsLinearlyWithTheText(String piece) {
      String text = piece.repeat(200_000);
      Assertions.assertTimeout(Duration.ofSeconds(60), () -> SEGMENTER.segment(text));
    }
  }
}
