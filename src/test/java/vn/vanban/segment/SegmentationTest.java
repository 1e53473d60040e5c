package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
