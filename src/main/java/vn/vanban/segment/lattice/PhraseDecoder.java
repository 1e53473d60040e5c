package vn.vanban.segment.lattice;

/**
 * Finds the best words of a phrase: the way through the lattice of its gaps, joined or not, with
 * the highest sum of weights. Exact; four additions a gap once the weights are looked up. For one
 * thread.
 */
public final class PhraseDecoder {

  /** The shapes for which {@link Shape#isCapital} holds, as bits. */
  private static final int CAPITAL =
      1 << Shape.TITLE.code() | 1 << Shape.INITIAL.code() | 1 << Shape.CAPITALS.code();

  private final LatticeModel model;
  private final UserLexicon lexicon;

  // By syllable, or by the gap behind it. One place for the left neighbour comes first.
  private final int[] identifiers = new int[Phrase.CAPACITY + 3];
  private final long[] syllables = new long[Phrase.CAPACITY + 3];
  private final long[] pairs = new long[Phrase.CAPACITY + 3];
  private final int[] weights = new int[Phrase.CAPACITY + 3];
  private final boolean[] joinAfterJoin = new boolean[Phrase.CAPACITY + 3];
  private final boolean[] joinAfterBreak = new boolean[Phrase.CAPACITY + 3];
  private final boolean[] joined = new boolean[Phrase.CAPACITY];

  public PhraseDecoder(LatticeModel model, UserLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /** At each syllable whether it is one word with the next; valid until the next call. */
  public boolean[] decode(Phrase phrase) {
    if (phrase.size == 1) {
      joined[0] = false;
      return joined;
    }
    lookUp(phrase);
    weigh(phrase);
    if (!lexicon.isEmpty()) {
      lexicon.weigh(phrase, identifiers, weights);
    }
    follow(phrase.size);
    return joined;
  }

  private void lookUp(Phrase phrase) {
    int size = phrase.size;
    identifiers[0] = neighbour(phrase.shapes[0]);
    identifiers[size + 1] = neighbour(phrase.shapes[size + 1]);
    for (int i = 0; i < size; i++) {
      identifiers[i + 1] = model.syllables.identifier(phrase.hashes[i]);
    }
    long[] bySyllable = model.bySyllable;
    for (int i = 0; i <= size + 1; i++) {
      int capital = CAPITAL >>> phrase.shapes[i] & 1;
      syllables[i] = bySyllable[2 * identifiers[i] + capital];
    }
    pairs[0] = PairTable.EDGE_RECORD;
    pairs[size] = PairTable.EDGE_RECORD;
    for (int i = 1; i < size; i++) {
      pairs[i] = model.pairs.record(identifiers[i], identifiers[i + 1]);
    }
  }

  private static int neighbour(byte shape) {
    return shape == Shape.NUMBER.code() ? SyllableTable.NUMBER : SyllableTable.EDGE;
  }

  private void weigh(Phrase phrase) {
    short[] byShapes = model.context.byShapes;
    short[] byKinds = model.context.byKinds;
    short[] byKindAndShapes = model.context.byKindAndShapes;
    byte[] shape = phrase.shapes;
    int shapes = shape[0] << 6 | shape[1] << 3 | shape[2];
    int kinds = PairTable.EDGE << 4 | PairTable.kind(pairs[1]);
    for (int i = 1; i < phrase.size; i++) {
      shapes = (shapes << 3 | shape[i + 2]) & 0xFFF;
      kinds = (kinds << 4 | PairTable.kind(pairs[i + 1])) & 0xFFF;
      weights[i] =
          (short) syllables[i]
              + (short) (syllables[i + 1] >>> 16)
              + (short) (syllables[i - 1] >>> 32)
              + (short) (syllables[i + 2] >>> 48)
              + PairTable.own(pairs[i])
              + PairTable.after(pairs[i - 1])
              + PairTable.before(pairs[i + 1])
              + byShapes[shapes]
              + byKinds[kinds]
              + byKindAndShapes[(kinds & 0xF0) << 2 | shapes >>> 3 & 0x3F];
    }
  }

  private void follow(int size) {
    short[] byDecisions = model.context.byDecisions;
    int decisions = (PairTable.EDGE << 4 | PairTable.kind(pairs[1])) << 2;
    int separate = byDecisions[decisions];
    int join = byDecisions[decisions | 1] + weights[1];
    for (int i = 2; i < size; i++) {
      int firstKind = PairTable.kind(pairs[i - 1]);
      int secondKind = PairTable.kind(pairs[i]);
      long triple = TripleTable.mayHave(firstKind, secondKind) ? triple(i) : 0;
      decisions = (firstKind << 4 | secondKind) << 2;
      int joinJoin = join + byDecisions[decisions | 3] + TripleTable.both(triple);
      int breakJoin = separate + byDecisions[decisions | 1] + TripleTable.second(triple);
      int joinBreak = join + byDecisions[decisions | 2] + TripleTable.first(triple);
      int breakBreak = separate + byDecisions[decisions];
      joinAfterJoin[i] = joinJoin > breakJoin;
      joinAfterBreak[i] = joinBreak > breakBreak;
      join = Math.max(joinJoin, breakJoin) + weights[i];
      separate = Math.max(joinBreak, breakBreak);
    }
    goBack(size, join > separate);
  }

  private long triple(int middle) {
    long key =
        TripleTable.key(identifiers[middle - 1], identifiers[middle], identifiers[middle + 1]);
    return model.triples.record(key);
  }

  private void goBack(int size, boolean lastJoined) {
    joined[size - 1] = false;
    boolean last = lastJoined;
    for (int i = size - 1; i > 0; i--) {
      joined[i - 1] = last;
      last = last ? joinAfterJoin[i] : joinAfterBreak[i];
    }
  }
}
