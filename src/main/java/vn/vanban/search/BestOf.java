package vn.vanban.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;

/**
 * The documents of a set with the best members, by a query that scores members: passages, or the
 * documents themselves.
 */
final class BestOf {

  /** Members that are scored at once, more where a document has more: what a cache holds. */
  private static final int STRETCH = 1 << 16;

  private final MatchSet matches;
  private final BitSetProducer ends;
  private final int count;

  /** By score, and of equals the first in the index: the score above, the document below. */
  private final LongHeap best;

  /**
   * @param ends the last members of blocks: the documents
   */
  BestOf(MatchSet matches, BitSetProducer ends, int count) {
    this.matches = matches;
    this.ends = ends;
    this.count = count;
    this.best = new LongHeap(count);
  }

  /**
   * Numbers in the index, in no order; where {@code time} is over before, the best of what was
   * scored by then.
   *
   * @param share of the time that may be over then
   */
  int[] by(ScoreSums sums, List<LeafReaderContext> leaves, TimeLimit time, double share)
      throws IOException {
    for (var leaf : leaves) {
      var matching = matches.in(leaf);
      var documents = ends.getBitSet(leaf);
      if (matching == null || documents == null) {
        continue;
      }
      sums.goTo(leaf);
      int first = 0;
      while (first < documents.length() && !time.isPast(share)) {
        int last = documents.nextSetBit(Math.min(first + STRETCH, documents.length()) - 1);
        if (last == DocIdSetIterator.NO_MORE_DOCS) {
          break;
        }
        take(leaf.docBase, first, last, matching, documents, sums.of(first, last + 1));
        first = last + 1;
      }
    }
    var documents = new int[best.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Integer.MAX_VALUE - (int) best.get(i + 1);
    }
    return documents;
  }

  /**
   * A document counts once, by the best of its members. Few members are better than what was found
   * so far: they are looked for first, and then asked whether their documents match.
   */
  private void take(
      int base, int first, int last, FixedBitSet matching, BitSet documents, float[] scores) {
    float least = least();
    int members = last + 1 - first;
    for (int i = 0; i < members; i++) {
      if (scores[i] > least) {
        float score = scores[i];
        int document = documents.nextSetBit(first + i);
        for (i++; i <= document - first; i++) {
          score = Math.max(score, scores[i]);
        }
        i--;
        if (matching.get(document)) {
          best.insertWithOverflow(
              (long) Float.floatToIntBits(score) << 32 | Integer.MAX_VALUE - (base + document));
          least = least();
        }
      }
    }
  }

  /** The score that the next one has to be above. */
  private float least() {
    return best.size() == count ? Float.intBitsToFloat((int) (best.top() >>> 32)) : 0;
  }
}
