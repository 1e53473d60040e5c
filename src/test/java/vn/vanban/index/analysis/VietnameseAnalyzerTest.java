package vn.vanban.index.analysis;

import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.assertTokenStreamContents;
import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.checkRandomData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.text.Corpus;

class VietnameseAnalyzerTest {

  private static final String SYLLABLE = TokenTypes.SYLLABLE;
  private static final String WORD = TokenTypes.WORD;
  private static final String PAIR = TokenTypes.PAIR;

  @Nested
  class Spellings {

    @ParameterizedTest
    @CsvSource({
      "hoà, hòa",
      "thuý, thúy",
      "uỷ, ủy",
      "khoẻ, khỏe",
      "quý, qúy",
      "kỹ, kĩ",
      "lý, lí",
      "mỹ, mĩ",
      "tỷ, tỉ",
      "quy, qui",
      "già, gìa",
      "Đảng, Ðảng",
      "Đảng, Ɖảng",
      "HOÀ, hòa",
      "UỶ, Ủy",
      "toán, tóan",
      "３５, 35",
    })
    void meet(String one, String other) {
      assertThat(Terms.of(Form.SYLLABLE, one)).isEqualTo(Terms.of(Form.SYLLABLE, other));
      assertThat(Terms.of(Form.FOLD, one)).isEqualTo(Terms.of(Form.FOLD, other));
    }

    @ParameterizedTest
    @CsvSource({"tai, tay", "hoa, hòa", "thúi, thúy", "của, cua", "mùa, múa", "HD, HĐ", "y, i"})
    void ofDifferentWordsStayApart(String one, String other) {
      assertThat(Terms.of(Form.SYLLABLE, one)).isNotEqualTo(Terms.of(Form.SYLLABLE, other));
    }

    @Test
    void skipInvisibleCharacters() {
      assertThat(Terms.of(Form.FOLD, "th\u00ADuy\u200B\u0309 lợi")).containsExactly("thuy", "loi");
    }
  }

  @Nested
  class Pairs {

    @Test
    void joinNeighboursOfOneSentence() {
      assertThat(Terms.of(Form.PAIR, "Giữ rừng, giữ đất. Trồng cây: ba cây"))
          .containsExactly("giu rung", "rung giu", "giu dat", "trong cay", "ba cay");
    }

    @Test
    void crossALineEndButNotAnEmptyLine() {
      assertThat(Terms.of(Form.PAIR, "giữ\nrừng\n\nđất")).containsExactly("giu rung");
    }

    @Test
    void passOverTheWholeOfANumber() {
      assertThat(Terms.of(Form.PAIR, "theo 8-NQ/TW này"))
          .containsExactly("theo 8", "8 nq", "nq tw", "tw nay");
    }

    @Test
    void standAtThePlaceOfTheirFirstSyllable() throws IOException {
      try (var analyzer = new VietnameseAnalyzer(Form.PAIR)) {
        assertTokenStreamContents(
            analyzer.tokenStream("field", "giữ rừng đất. Cây. Ba cây"),
            new String[] {"giu rung", "rung dat", "ba cay"},
            new int[] {0, 4, 19},
            new int[] {8, 12, 25},
            new int[] {1, 1, 3});
      }
    }
  }

  @Nested
  class FormsTogether {

    @Test
    void shareTheirPositions() throws IOException {
      try (var analyzer = new VietnameseAnalyzer(Form.values())) {
        assertTokenStreamContents(
            analyzer.tokenStream("field", "Cán bộ dám làm"),
            new String[] {
              "cán bộ", "can bo", "cán", "can", "cán bộ", "can bo", "bộ", "bo", "bộ dám", "bo dam",
              "dám", "dam", "dám làm", "dam lam", "làm", "lam"
            },
            new int[] {0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 7, 7, 7, 7, 11, 11},
            new int[] {6, 6, 3, 3, 6, 6, 6, 6, 10, 10, 10, 10, 14, 14, 14, 14},
            new String[] {
              WORD, WORD, SYLLABLE, SYLLABLE, PAIR, PAIR, SYLLABLE, SYLLABLE, PAIR, PAIR, SYLLABLE,
              SYLLABLE, PAIR, PAIR, SYLLABLE, SYLLABLE
            },
            new int[] {1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0},
            new int[] {2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1, 1},
            14);
      }
    }

    @Test
    void giveUnaccentedWordsNoTwin() {
      try (var analyzer = new VietnameseAnalyzer()) {
        assertThat(Terms.of(analyzer, "Quy định AI")).containsExactly("quy", "định", "dinh", "ai");
      }
    }

    @Test
    void atLeastOneIsNeeded() {
      assertThatIllegalArgumentException().isThrownBy(() -> new VietnameseAnalyzer(new Form[0]));
    }
  }

  @Nested
  class AnyText {

    static Analyzer[] analyzers() {
      return new Analyzer[] {
        new VietnameseAnalyzer(),
        new VietnameseAnalyzer(Form.SYLLABLE),
        new VietnameseAnalyzer(Form.FOLD),
        new VietnameseAnalyzer(Form.PAIR),
        new VietnameseAnalyzer(Form.WORD),
        new VietnameseAnalyzer(Form.FOLD, Form.WORD),
        new VietnameseAnalyzer(Form.values()),
      };
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void givesSoundTokens(Analyzer analyzer) throws IOException {
      try (analyzer) {
        checkRandomData(new Random(20_310_405), analyzer, 100);
        checkRandomData(new Random(20_310_406), analyzer, 5, 8192);
      }
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void givesTheSameTermsComposedAndDecomposed(Analyzer analyzer) {
      try (analyzer) {
        for (String text : Corpus.texts()) {
          String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

          var terms = Terms.withText(analyzer, decomposed);

          assertThat(terms).extracting(Terms.Term::term).isEqualTo(Terms.of(analyzer, text));
          assertThat(terms)
              .extracting(term -> Normalizer.normalize(term.covered(), Normalizer.Form.NFC))
              .isEqualTo(Terms.withText(analyzer, text).stream().map(Terms.Term::covered).toList());
        }
      }
    }

    @ParameterizedTest
    @EnumSource(
        value = Form.class,
        names = {"SYLLABLE", "FOLD", "PAIR"})
    void isScannedForAllFieldsAsForOne(Form form) {
      try (var analyzer = new VietnameseAnalyzer(form)) {
        for (String text : Corpus.texts()) {
          assertThat(Terms.read(Tokens.of(text).stream(form), text))
              .isEqualTo(Terms.withText(analyzer, text));
        }
      }
    }

    @Test
    void cutsEndlessWords() {
      int length = 10_000_000;
      try (var analyzer = new VietnameseAnalyzer(Form.SYLLABLE, Form.PAIR, Form.WORD)) {
        var terms = Terms.of(analyzer, "ô".repeat(length));

        int pieces = (length + 254) / 255;
        assertThat(terms).hasSize(pieces + pieces - 1);
        assertThat(terms).allSatisfy(term -> assertThat(term.length()).isLessThanOrEqualTo(511));
      }
    }

    @Test
    void keepsSurrogatePairsWhole() {
      assertThat(Terms.of(Form.SYLLABLE, "chữ 𠊛 𡨸, 🙂 \uD840 hết"))
          .containsExactly("chữ", "𠊛", "𡨸", "hết");
      assertThat(Terms.of(Form.SYLLABLE, "a" + "𠊛".repeat(200)).getFirst()).hasSize(255);
    }
  }
}
