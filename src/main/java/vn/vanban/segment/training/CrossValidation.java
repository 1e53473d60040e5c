package vn.vanban.segment.training;

import java.util.List;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.SegmentationScore;

/** Scores a training on its own gold lines: each fifth by a model that never saw it. */
final class CrossValidation {

  private static final int FOLDS = 5;

  private CrossValidation() {}

  static SegmentationScore of(Training training, List<String> gold) {
    var score = SegmentationScore.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      int heldOut = fold;
      var model = training.modelFrom(line -> line < 0 || line % FOLDS != heldOut);
      var segmenter = new LatticeSegmenter(model);
      for (int i = fold; i < gold.size(); i += FOLDS) {
        score = score.plus(SegmentationScore.ofLine(gold.get(i), segmenter));
      }
    }
    return score;
  }
}
