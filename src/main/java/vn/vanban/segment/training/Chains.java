package vn.vanban.segment.training;

import vn.vanban.segment.lattice.PairKind;
import vn.vanban.segment.lattice.PairTable;
import vn.vanban.segment.lattice.TripleTable;

/** A labelled text with the statistics of its pairs and triples looked up, a row each. */
final class Chains {

  final LabelledText text;

  /** The kind of the pair that a row's syllable makes with the next. */
  final byte[] kinds;

  /** Number of that pair, -1 for none. */
  final int[] pairs;

  /** Number of the triple whose middle is the row's syllable, -1 for none. */
  final int[] triples;

  /** Whether the counts contain the text itself: each occurrence is then left out of its own. */
  enum Counts {
    OF_OTHERS,
    INCLUDE_TEXT
  }

  Chains(LabelledText text, Ngrams pairNumbers, Counts counts) {
    this.text = text;
    kinds = new byte[text.rows()];
    pairs = new int[text.rows()];
    triples = new int[text.rows()];
    for (int p = 0; p < text.phrases(); p++) {
      int start = text.start(p);
      int end = text.end(p);
      for (int row = start; row < end; row++) {
        triples[row] = -1;
        boolean inside = row > start && row < end - 2;
        pairs[row] = inside ? pairNumbers.get(pairKey(text, row)) : -1;
        kinds[row] = inside ? kind(pairNumbers, row, counts) : PairTable.EDGE;
      }
    }
  }

  private byte kind(Ngrams numbers, int row, Counts counts) {
    int pair = pairs[row];
    if (pair < 0) {
      return PairTable.UNSEEN;
    }
    boolean leaveOut = counts == Counts.INCLUDE_TEXT;
    int seen = numbers.seen(pair) - (leaveOut ? 1 : 0);
    int joined = numbers.joined(pair) - (leaveOut && text.joined(row) ? 1 : 0);
    return (byte) PairKind.of(seen, joined);
  }

  /** Whether a triple around this row may carry weights. */
  boolean hasTriple(int row, int start, int end) {
    return row > start + 1 && row < end - 2 && TripleTable.mayHave(kinds[row - 1], kinds[row]);
  }

  void lookUpTriples(Ngrams tripleNumbers) {
    for (int p = 0; p < text.phrases(); p++) {
      int start = text.start(p);
      int end = text.end(p);
      for (int row = start; row < end; row++) {
        triples[row] = hasTriple(row, start, end) ? tripleNumbers.get(tripleKey(row)) : -1;
      }
    }
  }

  static long pairKey(LabelledText text, int row) {
    return (long) text.identifier(row) << 16 | text.identifier(row + 1);
  }

  long tripleKey(int row) {
    return TripleTable.key(
        text.identifier(row - 1), text.identifier(row), text.identifier(row + 1));
  }
}
