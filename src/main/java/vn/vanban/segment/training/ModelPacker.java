package vn.vanban.segment.training;

import java.util.stream.IntStream;
import vn.vanban.segment.lattice.ContextWeights;
import vn.vanban.segment.lattice.LatticeModel;
import vn.vanban.segment.lattice.PairKind;
import vn.vanban.segment.lattice.PairTable;
import vn.vanban.segment.lattice.TripleTable;
import vn.vanban.segment.lattice.Weights;

/** Trained weights, rounded and packed; what says nothing is left out. */
final class ModelPacker {

  /** A pair or triple whose weights sum to less, in steps, is left out: a fifth of one unit. */
  private static final int LEAST_STRENGTH = Weights.SCALE / 5;

  private final ChainWeights weights;

  ModelPacker(ChainWeights weights) {
    this.weights = weights;
  }

  LatticeModel pack(Vocabulary vocabulary, Ngrams pairs, Ngrams triples) {
    return new LatticeModel(
        vocabulary.table(),
        bySyllable(),
        pairTable(pairs),
        tripleTable(triples),
        new ContextWeights(
            shorts(weights.shapeStart, ContextWeights.SHAPES),
            shorts(weights.kindStart, ContextWeights.KINDS),
            shorts(weights.kindAndShapeStart, ContextWeights.KIND_AND_SHAPES),
            shorts(weights.decisionStart, ContextWeights.DECISIONS)));
  }

  private long[] bySyllable() {
    var packed = new long[weights.syllables * 2];
    for (int i = 0; i < packed.length; i++) {
      int at = i * ChainWeights.PER_SYLLABLE;
      packed[i] = Weights.pack(rounded(at), rounded(at + 1), rounded(at + 2), rounded(at + 3));
    }
    return packed;
  }

  private PairTable pairTable(Ngrams pairs) {
    var kept = IntStream.range(0, pairs.size()).filter(i -> keepsPair(pairs, i)).toArray();
    var table = PairTable.withCapacityFor(kept.length);
    long[] keys = pairs.keys();
    for (int i : kept) {
      int at = weights.pairStart + i * ChainWeights.PER_NGRAM;
      int kind = PairKind.of(pairs.seen(i), pairs.joined(i));
      int first = (int) (keys[i] >>> 16);
      int second = (int) keys[i] & 0xFFFF;
      table.put(first, second, kind, rounded(at), rounded(at + 1), rounded(at + 2));
    }
    return table;
  }

  private TripleTable tripleTable(Ngrams triples) {
    var kept =
        IntStream.range(0, triples.size())
            .map(i -> weights.tripleStart + i * ChainWeights.PER_NGRAM)
            .filter(at -> strength(at) >= LEAST_STRENGTH)
            .toArray();
    var table = TripleTable.withCapacityFor(kept.length);
    long[] keys = triples.keys();
    for (int at : kept) {
      long key = keys[(at - weights.tripleStart) / ChainWeights.PER_NGRAM];
      table.put(key, rounded(at), rounded(at + 1), rounded(at + 2));
    }
    return table;
  }

  private boolean keepsPair(Ngrams pairs, int i) {
    return PairKind.of(pairs.seen(i), pairs.joined(i)) != PairTable.UNSEEN
        || strength(weights.pairStart + i * ChainWeights.PER_NGRAM) >= LEAST_STRENGTH;
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
