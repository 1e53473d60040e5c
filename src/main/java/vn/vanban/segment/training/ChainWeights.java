package vn.vanban.segment.training;

import vn.vanban.segment.lattice.ContextWeights;

/** All weights in one array, and where each is. */
final class ChainWeights {

  static final int PER_SYLLABLE = 4;
  static final int PER_NGRAM = 3;

  final int syllables;
  final int pairs;
  final int triples;
  final int pairStart;
  final int tripleStart;
  final int shapeStart;
  final int kindStart;
  final int kindAndShapeStart;
  final int decisionStart;
  final float[] values;

  ChainWeights(int syllables, int pairs, int triples) {
    this.syllables = syllables;
    this.pairs = pairs;
    this.triples = triples;
    pairStart = syllables * 2 * PER_SYLLABLE;
    tripleStart = pairStart + pairs * PER_NGRAM;
    shapeStart = tripleStart + triples * PER_NGRAM;
    kindStart = shapeStart + ContextWeights.SHAPES;
    kindAndShapeStart = kindStart + ContextWeights.KINDS;
    decisionStart = kindAndShapeStart + ContextWeights.KIND_AND_SHAPES;
    values = new float[decisionStart + ContextWeights.DECISIONS];
  }

  ChainWeights copy() {
    var copy = new ChainWeights(syllables, pairs, triples);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    return copy;
  }
}
