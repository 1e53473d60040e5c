package vn.vanban.segment.training;

import vn.vanban.segment.lattice.LatticeModel;
import vn.vanban.segment.lattice.PairKind;
import vn.vanban.segment.lattice.PairTable;
import vn.vanban.segment.lattice.TripleTable;
import vn.vanban.segment.lattice.Weights;

/** Trained weights, rounded and packed; what says nothing is left out. */
final class ModelPacker {

  /** A pair or triple whose weights sum to less, in steps, is left out. */
  private final int least;

  private final ChainWeights weights;

  ModelPacker(ChainWeights weights, int least) {
    this.weights = weights;
    this.least = least;
  }

  LatticeModel pack(Vocabulary vocabulary, Ngrams pairs, Ngrams triples) {
    return new LatticeModel(
        vocabulary.table(),
        bySyllable(),
        pairTable(pairs),
        tripleTable(triples),
        shorts(weights.shapeStart, LatticeModel.SHAPES),
        shorts(weights.kindStart, LatticeModel.KINDS),
        shorts(weights.kindAndShapeStart, LatticeModel.KIND_AND_SHAPES),
        shorts(weights.decisionStart, LatticeModel.DECISIONS));
  }

  private long[] bySyllable() {
    var packed = new long[weights.syllables * 2];
    for (int i = 0; i < packed.length; i++) {
      int at = i * ChainWeights.PER_SYLLABLE;
      packed[i] =
          Weights.pack(rounded(at), rounded(at + 1), rounded(at + 2), rounded(at + 3));
    }
    return packed;
  }

  private PairTable pairTable(Ngrams pairs) {
    var table = PairTable.withCapacityFor(count(pairs, true));
    long[] keys = pairs.keys();
    for (int i = 0; i < keys.length; i++) {
      if (keepsPair(pairs, i)) {
        int at = weights.pairStart + i * ChainWeights.PER_NGRAM;
        table.put(
            (int) (keys[i] >>> 16),
            (int) keys[i] & 0xFFFF,
            PairKind.of(pairs.seen(i), pairs.joined(i)),
            rounded(at),
            rounded(at + 1),
            rounded(at + 2));
      }
    }
    return table;
  }

  private TripleTable tripleTable(Ngrams triples) {
    var table = TripleTable.withCapacityFor(count(triples, false));
    long[] keys = triples.keys();
    for (int i = 0; i < keys.length; i++) {
      int at = weights.tripleStart + i * ChainWeights.PER_NGRAM;
      if (strength(at) >= least) {
        table.put(keys[i], rounded(at), rounded(at + 1), rounded(at + 2));
      }
    }
    return table;
  }

  private int count(Ngrams ngrams, boolean pairs) {
    int count = 0;
    for (int i = 0; i < ngrams.size(); i++) {
      boolean kept =
          pairs
              ? keepsPair(ngrams, i)
              : strength(weights.tripleStart + i * ChainWeights.PER_NGRAM) >= least;
      count += kept ? 1 : 0;
    }
    return count;
  }

  private boolean keepsPair(Ngrams pairs, int i) {
    return PairKind.of(pairs.seen(i), pairs.joined(i)) != PairTable.UNSEEN
        || strength(weights.pairStart + i * ChainWeights.PER_NGRAM) >= least;
  }

  private int strength(int at) {
    return Math.abs(rounded(at)) + Math.abs(rounded(at + 1)) + Math.abs(rounded(at + 2));
  }

  private short[] shorts(int start, int length) {
    var packed = new short[length];
    for (int i = 0; i < length; i++) {
      packed[i] = (short) Math.clamp(rounded(start + i), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return packed;
  }

  private int rounded(int at) {
    return Math.round(weights.values[at] * Weights.SCALE);
  }
}
