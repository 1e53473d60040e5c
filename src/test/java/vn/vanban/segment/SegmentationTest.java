package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.vanban.text.Corpus;

class SegmentationTest {

  private final Segmentation segmentation = new Segmentation(LatticeSegmenter.builtIn());

  @Test
  void joinsTheSyllablesOfAWordAndChangesNothingElse() {
    assertThat(segmentation.joined("  Cán bộ  (công\t chức), viên chức . "))
        .isEqualTo("  Cán_bộ  (công_chức), viên_chức . ");
  }

  @Test
  void leavesEmptyLinesEmpty() {
    assertThat(segmentation.joined("")).isEmpty();
    assertThat(segmentation.joined(" ")).isEqualTo(" ");
  }

  @Test
  void joinsTheNumberOfADocumentWrittenWithSpaces() {
    assertThat(segmentation.joined("số 45 - NQ/TW")).isEqualTo("số 45_-_NQ/TW");
  }

  @Test
  void findsTheSameWordsInDecomposedText() {
    String decomposed = Normalizer.normalize("Cán bộ, công\u00A0chức", Normalizer.Form.NFD);

    assertThat(segmentation.joined(decomposed))
        .isEqualTo(Normalizer.normalize("Cán_bộ, công_chức", Normalizer.Form.NFD));
    for (String text : Corpus.texts()) {
      assertThat(segmentation.joined(Normalizer.normalize(text, Normalizer.Form.NFD)))
          .isEqualTo(Normalizer.normalize(segmentation.joined(text), Normalizer.Form.NFD));
    }
  }

  @Test
  void keepsInvisibleCharacters() {
    assertThat(segmentation.joined("cán b\u00ADộ\u200B xã")).isEqualTo("cán_b\u00ADộ\u200B xã");
  }
}
