package vn.vanban.segment.lattice;

/**
 * What training learnt, packed so that a gap between two syllables costs one look-up of the pair
 * and at most one of the triple. Weights are integers that speak for joining; zero is no opinion.
 * Thread-safe: nothing is written after construction.
 */
public final class LatticeModel {

  final SyllableTable syllables;

  /**
   * At {@code 2 * identifier + (capital ? 1 : 0)}, four 16-bit weights: for the gap behind the
   * syllable (lowest), before it, one further on, one further back.
   */
  final long[] bySyllable;

  final PairTable pairs;
  final TripleTable triples;
  final ContextWeights context;

  public LatticeModel(
      SyllableTable syllables,
      long[] bySyllable,
      PairTable pairs,
      TripleTable triples,
      ContextWeights context) {
    this.syllables = syllables;
    this.bySyllable = bySyllable;
    this.pairs = pairs;
    this.triples = triples;
    this.context = context;
  }
}
