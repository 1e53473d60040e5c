package vn.vanban.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.text.Corpus;
import vn.vanban.text.Sentences;

class TextWordsTest {

  private static List<String> words(String text) {
    var found = new WordFinder().of(text, Sentences.of(text));
    var words = new ArrayList<String>();
    for (int i = 0; i < found.count(); i++) {
      words.add(found.term(i));
    }
    assertThat(streamed(found)).isEqualTo(words);
    return words;
  }

  /** What the index gets is what others read. */
  private static List<String> streamed(TextWords words) {
    var terms = new ArrayList<String>();
    try (var stream = words.stream()) {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return terms;
  }

  @Test
  void compoundsAndSyllablesAreWords() {
    assertThat(words("Cán bộ phải dám nghĩ về doanh nghiệp."))
        .containsExactly("cán bộ", "phải", "dám", "nghĩ", "về", "doanh nghiệp");
  }

  @Test
  void variantsOfASpellingAreOneWord() {
    assertThat(words("UỶ BAN; ủy  ban; kĩ năng; kỹ năng"))
        .containsExactly("ủy ban", "ủy ban", "kỹ năng", "kỹ năng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021",
        "12/2021/NĐ-CP",
        "ngày 5/3/2019",
        "Điều 7",
        "a) b) đ)",
        "https://vidu.vn/bai",
        "- … 35 %",
      })
  void numbersAddressesAndListMarksAreNone(String text) {
    assertThat(words(text)).isSubsetOf("ngày", "điều");
  }

  @Test
  void aWordOfOneLetterWithAnAccentCounts() {
    assertThat(words("họ ở đó")).containsExactly("họ", "ở", "đó");
  }

  @Test
  void aWordGoesOnAcrossABrokenLineButNotAcrossSentences() {
    assertThat(words("Đây là việc của doanh\nnghiệp nhà nước.")).contains("doanh nghiệp");
    assertThat(words("Phụ lục doanh\n\nnghiệp vụ"))
        .contains("doanh")
        .doesNotContain("doanh nghiệp");
  }

  @Test
  void aRunOfLettersThatIsNoWordIsPassedOver() {
    assertThat(words("họ " + "x".repeat(40_000) + " nghĩ")).containsExactly("họ", "nghĩ");
  }

  @Test
  void everyWordSlicesToWhatItClaims() {
    for (var text : Corpus.texts()) {
      var found = new WordFinder().of(text, Sentences.of(text));
      for (int i = 0; i < found.count(); i++) {
        var syllables =
            Tokens.of(found.span(i).of(text)).list().stream()
                .filter(token -> !token.isDocumentNumber())
                .map(Token::syllable)
                .toList();
        assertThat(found.term(i)).isEqualTo(String.join(" ", syllables));
      }
    }
  }
}
