package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of a set with the best members, by a query that scores members: passages, or the
 * documents themselves.
 */
final class BestOf {

  /**
   * @param document number in the index
   */
  record Found(int document, float score) {}

  private static final Comparator<Found> WORST_FIRST =
      Comparator.comparingDouble(Found::score)
          .thenComparing(Comparator.comparingInt(Found::document).reversed());

  /** Members that are scored at once, more where a document has more: what a cache holds. */
  private static final int STRETCH = 1 << 16;

  private final MatchSet matches;
  private final BitSetProducer ends;
  private final int count;
  private final PriorityQueue<Found> best;

  /**
   * @param ends the last members of blocks: the documents
   */
  BestOf(MatchSet matches, BitSetProducer ends, int count) {
    this.matches = matches;
    this.ends = ends;
    this.count = count;
    this.best = new PriorityQueue<>(count + 1, WORST_FIRST);
  }

  /**
   * In no order; where {@code time} is over before, the best of what was scored by then.
   *
   * @param share of the time that may be over then
   */
  List<Found> by(ScoreSums sums, List<LeafReaderContext> leaves, TimeLimit time, double share)
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
    return new ArrayList<>(best);
  }

  /**
   * A document counts once, by the best of its members. Few members are better than what was found
   * so far: they are looked for first, and then asked whether their documents match.
   */
  private void take(
      int base, int first, int last, FixedBitSet matching, BitSet documents, float[] scores) {
    float least = least();
    int count = last + 1 - first;
    for (int i = 0; i < count; i++) {
      if (scores[i] > least) {
        float score = scores[i];
        int document = documents.nextSetBit(first + i);
        for (i++; i <= document - first; i++) {
          score = Math.max(score, scores[i]);
        }
        i--;
        if (matching.get(document)) {
          add(new Found(base + document, score));
          least = least();
        }
      }
    }
  }

  private void add(Found found) {
    best.add(found);
    if (best.size() > count) {
      best.remove();
    }
  }

  /** The score that the next one has to be above. */
  private float least() {
    return best.size() == count ? best.element().score() : 0;
  }
}
