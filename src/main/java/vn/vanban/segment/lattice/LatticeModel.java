package vn.vanban.segment.lattice;

/**
 * What training learnt, packed so that a gap between two syllables costs one look-up of the pair
 * and at most one of the triple. Weights are integers that speak for joining; zero is no opinion.
 * Thread-safe: the arrays are never written after construction.
 *
 * @param syllables spelling to identifier
 * @param bySyllable at {@code 2 * identifier + (capital ? 1 : 0)}, four 16-bit weights: for the gap
 *     behind the syllable (lowest), before it, one further on, one further back
 * @param pairs two adjacent syllables
 * @param triples three adjacent syllables
 * @param byShapes by the shapes of the four syllables around a gap, three bits each
 * @param byKinds by the kinds of three adjacent pairs, four bits each
 * @param byKindAndShapes by a pair's kind (four bits) and its two shapes (three each)
 * @param byDecisions by the kinds of two adjacent pairs (four bits each), whether the first is
 *     joined, whether the second is (one bit each)
 */
public record LatticeModel(
    SyllableTable syllables,
    long[] bySyllable,
    PairTable pairs,
    TripleTable triples,
    short[] byShapes,
    short[] byKinds,
    short[] byKindAndShapes,
    short[] byDecisions) {

  public static final int SHAPES = 1 << 12;
  public static final int KINDS = 1 << 12;
  public static final int KIND_AND_SHAPES = 1 << 10;
  public static final int DECISIONS = 1 << 10;

  /** Whether a syllable of this shape counts as capitalised. */
  public static boolean isCapital(Shape shape) {
    return shape == Shape.TITLE || shape == Shape.INITIAL || shape == Shape.CAPITALS;
  }
}
