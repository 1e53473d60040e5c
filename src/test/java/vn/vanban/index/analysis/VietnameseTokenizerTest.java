package vn.vanban.index.analysis;

import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.assertTokenStreamContents;
import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.checkRandomData;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VietnameseTokenizerTest {

  private static List<String> terms(Form form, String text) {
    try (var analyzer = new VietnameseAnalyzer(form);
        var stream = analyzer.tokenStream("field", text)) {
      var terms = new ArrayList<String>();
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  class Offsets {

    @Test
    void areThoseOfTheInput() throws IOException {
      try (var analyzer = new VietnameseAnalyzer(Form.SYLLABLE)) {
        assertTokenStreamContents(
            analyzer.tokenStream("field", "Cán bộ, Đảng viên"),
            new String[] {"cán", "bộ", "đảng", "viên"},
            new int[] {0, 4, 8, 13},
            new int[] {3, 6, 12, 17},
            17);
      }
    }

    @Test
    void countDecomposedLettersWhole() throws IOException {
      try (var analyzer = new VietnameseAnalyzer(Form.SYLLABLE)) {
        assertTokenStreamContents(
            analyzer.tokenStream("field", "bo\u0323\u0302 a"),
            new String[] {"bộ", "a"},
            new int[] {0, 5},
            new int[] {4, 6},
            6);
      }
    }

    @Test
    void ofADocumentNumberSpanItsParts() throws IOException {
      try (var analyzer = new VietnameseAnalyzer(Form.FOLD)) {
        assertTokenStreamContents(
            analyzer.tokenStream("field", "NQ số 08 – NQ/TƯ này"),
            new String[] {"nq", "so", "8-NQ-TW", "08", "nq", "tu", "nay"},
            new int[] {0, 3, 6, 6, 11, 14, 17},
            new int[] {2, 5, 16, 8, 13, 16, 20},
            new int[] {1, 1, 1, 0, 1, 1, 1});
      }
    }
  }

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
      "toán, tóan",
    })
    void meet(String one, String other) {
      assertThat(terms(Form.SYLLABLE, one)).isEqualTo(terms(Form.SYLLABLE, other));
      assertThat(terms(Form.FOLD, one)).isEqualTo(terms(Form.FOLD, other));
    }

    @ParameterizedTest
    @CsvSource({"tai, tay", "hoa, hòa", "thúi, thúy", "của, cua", "mùa, múa", "HD, HĐ", "y, i"})
    void ofDifferentWordsStayApart(String one, String other) {
      assertThat(terms(Form.SYLLABLE, one)).isNotEqualTo(terms(Form.SYLLABLE, other));
    }

    @ParameterizedTest
    @CsvSource({"gì", "của", "mía", "hoàng", "khuỷu", "người", "thuở", "giếng", "quốc", "ngoéo"})
    void areKeptWhereTheyAreRight(String word) {
      assertThat(terms(Form.SYLLABLE, word)).containsExactly(word);
    }

    @Test
    void ofDecomposedTextMeetComposedOnes() {
      String text = "Quyết định số 05/2031/QĐ-UBND về thuỷ lợi, kỹ thuật; Đồng Hoà";
      for (var form : Form.values()) {
        assertThat(terms(form, Normalizer.normalize(text, Normalizer.Form.NFD)))
            .isEqualTo(terms(form, text));
      }
    }

    @Test
    void skipInvisibleCharacters() {
      assertThat(terms(Form.FOLD, "th\u00ADuy\u200B\u0309 lợi")).containsExactly("thuy", "loi");
    }
  }

  @Nested
  class Pairs {

    @Test
    void joinNeighboursOfOneSentence() {
      assertThat(terms(Form.PAIR, "Giữ rừng, giữ đất. Trồng cây: ba cây"))
          .containsExactly("giu rung", "rung giu", "giu dat", "trong cay", "ba cay");
    }

    @Test
    void crossALineEndButNotAnEmptyLine() {
      assertThat(terms(Form.PAIR, "giữ\nrừng\n\nđất")).containsExactly("giu rung");
    }

    @Test
    void passOverTheWholeOfANumber() {
      assertThat(terms(Form.PAIR, "theo 8-NQ/TW này"))
          .containsExactly("theo 8", "8 nq", "nq tw", "tw nay");
    }
  }

  @Nested
  class AnyText {

    @ParameterizedTest
    @EnumSource(Form.class)
    void givesSoundTokens(Form form) throws IOException {
      try (var analyzer = new VietnameseAnalyzer(form)) {
        checkRandomData(new Random(20_310_405), analyzer, 200);
      }
    }

    @Test
    void cutsEndlessWords() {
      assertThat(terms(Form.SYLLABLE, "ô".repeat(600)))
          .extracting(String::length)
          .containsExactly(255, 255, 90);
    }

    @Test
    void keepsSurrogatePairsWhole() {
      assertThat(terms(Form.SYLLABLE, "chữ 𠊛 𡨸, 🙂 \uD840 hết"))
          .containsExactly("chữ", "𠊛", "𡨸", "hết");
      assertThat(terms(Form.SYLLABLE, "a" + "𠊛".repeat(200)).getFirst()).hasSize(255);
    }

    @Test
    void isScannedForOneFieldAsForAll() {
      String text = "Thông tư số 07/2031/TT-BNV, điểm a; hoà giải.";
      for (var form : Form.values()) {
        var scanned = new ArrayList<String>();
        try (var stream = Tokens.of(text).stream(form)) {
          var term = stream.addAttribute(CharTermAttribute.class);
          stream.reset();
          while (stream.incrementToken()) {
            scanned.add(term.toString());
          }
        } catch (IOException e) {
          throw new AssertionError(e);
        }
        assertThat(scanned).isEqualTo(terms(form, text));
      }
    }
  }

  @Test
  void isFoundByItsName() throws IOException {
    try (var tokenizer =
        TokenizerFactory.forName("vietnamese", new HashMap<>(Map.of("form", "fold"))).create()) {
      assertThat(tokenizer).isInstanceOf(VietnameseTokenizer.class);
    }
  }
}
