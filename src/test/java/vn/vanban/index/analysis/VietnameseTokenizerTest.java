package vn.vanban.index.analysis;

import static org.apache.lucene.tests.analysis.BaseTokenStreamTestCase.assertTokenStreamContents;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.vanban.segment.LatticeSegmenter;

class VietnameseTokenizerTest {

  private static final LatticeSegmenter SEGMENTER = LatticeSegmenter.builtIn();

  private static TokenStream tokens(String text) {
    return read(new VietnameseTokenizer(), text);
  }

  private static TokenStream read(VietnameseTokenizer tokenizer, String text) {
    tokenizer.setReader(new StringReader(text));
    return tokenizer;
  }

  @Test
  void givesSyllablesAsTheyAreWritten() throws IOException {
    assertTokenStreamContents(
        tokens("Cán bộ, Ðảng viên 2023 NASA"),
        new String[] {"Cán", "bộ", "Ðảng", "viên", "2023", "NASA"},
        new int[] {0, 4, 8, 13, 18, 23},
        new int[] {3, 6, 12, 17, 22, 27},
        new String[] {
          "<SYLLABLE>", "<SYLLABLE>", "<SYLLABLE>", "<SYLLABLE>", "<NUM>", "<ALPHANUM>"
        },
        new int[] {1, 1, 1, 1, 1, 1},
        27);
  }

  @Test
  void countsDecomposedLettersWhole() throws IOException {
    assertTokenStreamContents(
        tokens("bo\u0323\u0302 a"),
        new String[] {"bộ", "a"},
        new int[] {0, 5},
        new int[] {4, 6},
        6);
  }

  @Test
  void putsADocumentNumberOverItsParts() throws IOException {
    assertTokenStreamContents(
        tokens("NQ số 08 – NQ/TƯ này"),
        new String[] {"NQ", "số", "8-NQ-TW", "08", "NQ", "TƯ", "này"},
        new int[] {0, 3, 6, 6, 11, 14, 17},
        new int[] {2, 5, 16, 8, 13, 16, 20},
        new String[] {
          "<ALPHANUM>",
          "<SYLLABLE>",
          "<DOCUMENT_NUMBER>",
          "<NUM>",
          "<ALPHANUM>",
          "<SYLLABLE>",
          "<SYLLABLE>"
        },
        new int[] {1, 1, 1, 0, 1, 1, 1},
        new int[] {1, 1, 3, 1, 1, 1, 1},
        20);
  }

  @Nested
  class WithASegmenter {

    @Test
    void putsWordsOverTheirSyllables() throws IOException {
      assertTokenStreamContents(
          read(new VietnameseTokenizer(SEGMENTER, true), "Chính quyền họp, cán  bộ"),
          new String[] {"Chính quyền", "Chính", "quyền", "họp", "cán bộ", "cán", "bộ"},
          new int[] {0, 0, 6, 12, 17, 17, 22},
          new int[] {11, 5, 11, 15, 24, 20, 24},
          new int[] {1, 0, 1, 1, 1, 0, 1},
          new int[] {2, 1, 1, 1, 2, 1, 1},
          24);
    }

    @Test
    void givesWordsAlone() throws IOException {
      assertTokenStreamContents(
          read(
              new VietnameseTokenizer(SEGMENTER, false),
              "Theo Nghị định số 73/2023/NĐ-CP ngày 29/9/2023, cán\nbộ"),
          new String[] {"Theo", "Nghị định", "số", "73-2023-NĐ-CP", "ngày", "29/9/2023", "cán bộ"},
          new int[] {0, 5, 15, 18, 32, 37, 48},
          new int[] {4, 14, 17, 31, 36, 46, 54},
          new String[] {
            "<SYLLABLE>",
            "<WORD>",
            "<SYLLABLE>",
            "<DOCUMENT_NUMBER>",
            "<SYLLABLE>",
            "<NUM>",
            "<WORD>"
          },
          new int[] {1, 1, 1, 1, 1, 1, 1},
          new int[] {1, 1, 1, 1, 1, 1, 1},
          54);
    }
  }

  @Test
  void isReusedCleanly() throws IOException {
    try (Analyzer analyzer = new VietnameseAnalyzer(Form.values())) {
      var first = Terms.of(analyzer, "Dám nghĩ, dám làm");
      try (var abandoned = analyzer.tokenStream("field", "một hai ba")) {
        abandoned.reset();
        assertThat(abandoned.incrementToken()).isTrue();
      }
      assertThat(Terms.of(analyzer, "Dám nghĩ, dám làm")).isEqualTo(first);
    }
  }
}
