package vn.vanban.segment.lattice;

/** The weights that no single syllable has a part in; small enough for the nearest cache. */
public final class ContextWeights {

  public static final int SHAPES = 1 << 12;
  public static final int KINDS = 1 << 12;
  public static final int KIND_AND_SHAPES = 1 << 10;
  public static final int DECISIONS = 1 << 10;

  /** By the shapes of the four syllables around a gap, three bits each. */
  final short[] byShapes;

  /** By the kinds of three adjacent pairs, four bits each. */
  final short[] byKinds;

  /** By a pair's kind (four bits) and its two shapes (three each). */
  final short[] byKindAndShapes;

  /** By the kinds of two adjacent pairs, four bits each, then a bit for each that is joined. */
  final short[] byDecisions;

  public ContextWeights(
      short[] byShapes, short[] byKinds, short[] byKindAndShapes, short[] byDecisions) {
    this.byShapes = checked(byShapes, SHAPES);
    this.byKinds = checked(byKinds, KINDS);
    this.byKindAndShapes = checked(byKindAndShapes, KIND_AND_SHAPES);
    this.byDecisions = checked(byDecisions, DECISIONS);
  }

  private static short[] checked(short[] weights, int length) {
    if (weights.length != length) {
      throw new IllegalArgumentException(weights.length + " weights in place of " + length);
    }
    return weights;
  }
}
