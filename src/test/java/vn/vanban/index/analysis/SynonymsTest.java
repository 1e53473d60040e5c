package vn.vanban.index.analysis;

import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.assertTokenStreamContents;
import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.checkRandomData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {

  private static Analyzer analyzer(Synonyms synonyms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        var source = new VietnameseTokenizer();
        return new TokenStreamComponents(
            source, synonyms.expand(new VietnameseSyllableFilter(source)));
      }
    };
  }

  private static Synonyms synonyms(String... lines) {
    return Synonyms.none().with(List.of(lines), "own.txt");
  }

  @Test
  void standBesideWhatIsTypedAsAGraph() throws IOException {
    try (var analyzer = analyzer(synonyms("KT-XH = kinh tế - xã hội"))) {
      assertTokenStreamContents(
          analyzer.tokenStream("field", "vùng KT-XH mới"),
          new String[] {"vùng", "kinh", "kt", "tế", "xã", "hội", "xh", "mới"},
          new int[] {0, 5, 5, 5, 5, 5, 8, 11},
          new int[] {4, 10, 7, 10, 10, 10, 10, 14},
          new int[] {1, 1, 0, 1, 1, 1, 1, 1},
          new int[] {1, 1, 4, 1, 1, 2, 1, 1},
          14);
    }
  }

  @Test
  void findWhatTheLawSaysForWhatPeopleSay() {
    try (var analyzer = analyzer(Synonyms.builtIn())) {
      assertThat(Terms.of(analyzer, "sổ đỏ")).contains("giấy", "chứng", "nhận", "sử", "dụng");
      assertThat(Terms.of(analyzer, "so do")).contains("giấy");
      assertThat(Terms.of(analyzer, "bố mẹ")).contains("cha");
      assertThat(Terms.of(analyzer, "cha mẹ")).containsExactly("cha", "mẹ");
    }
  }

  @Test
  void goOneWayWhereTheFileSaysSo() {
    try (var analyzer = analyzer(synonyms("NQ => nghị quyết", "HTX = hợp tác xã"))) {
      assertThat(Terms.of(analyzer, "NQ")).containsExactly("nghị", "nq", "quyết");
      assertThat(Terms.of(analyzer, "nghị quyết")).containsExactly("nghị", "quyết");
      assertThat(Terms.of(analyzer, "hợp tác xã")).contains("htx");
    }
  }

  @Test
  void ofALaterFileReplaceThoseOfAnEarlierOne() {
    var later = synonyms("HTX = hợp tác xã").with(List.of("HTX = hội thảo xanh"), "later.txt");
    try (var analyzer = analyzer(later)) {
      assertThat(Terms.of(analyzer, "HTX")).contains("thảo").doesNotContain("tác");
    }
  }

  @Test
  void areSoundTokensForAnyText() throws IOException {
    try (var analyzer = analyzer(Synonyms.builtIn())) {
      checkRandomData(new Random(20_310_407), analyzer, 100);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UBND",
        "= ủy ban",
        "UBND = ủy ban = nhân dân",
        "- = trung ương",
        "NQ => nghị => quyết",
        "=> nghị quyết"
      })
  void namePlaceAndFormOfALineThatCannotBeRead(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> synonyms("# own", "", line))
        .withMessage(
            "own.txt, line 3: \""
                + line
                + "\" is not of the form"
                + " UBND = ủy ban nhân dân, or NQ => nghị quyết");
  }

  @Test
  void ofAFileInAnotherEncodingAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.txt");
    Files.write(file, "BXD = b\u00E9 x\u00E2y".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Synonyms.none().with(file))
        .isInstanceOf(MalformedInputException.class);
  }
}
