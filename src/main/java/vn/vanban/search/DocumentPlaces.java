package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import vn.vanban.index.Snapshot;

/**
 * Counts the documents of a snapshot from 0 in the order of the index, so that what is kept of each
 * document has no gaps for the other members of its block. Immutable.
 */
final class DocumentPlaces {

  private final List<LeafReaderContext> leaves;

  /** By segment, its documents. */
  private final FixedBitSet[] documents;

  /** By segment, how many documents stand before each 64 of its members. */
  private final int[][] before;

  private final int count;

  DocumentPlaces(Snapshot snapshot) throws IOException {
    this.leaves = snapshot.searcher().getIndexReader().leaves();
    this.documents = new FixedBitSet[leaves.size()];
    this.before = new int[leaves.size()][];
    int sum = 0;
    for (var leaf : leaves) {
      var bits = new FixedBitSet(leaf.reader().maxDoc());
      var ends = snapshot.documents().getBitSet(leaf);
      if (ends != null) {
        bits.or(new BitSetIterator(ends, ends.approximateCardinality()));
      }
      documents[leaf.ord] = bits;
      before[leaf.ord] = new int[bits.getBits().length];
      for (int word = 0; word < before[leaf.ord].length; word++) {
        before[leaf.ord][word] = sum;
        sum += Long.bitCount(bits.getBits()[word]);
      }
    }
    this.count = sum;
  }

  int count() {
    return count;
  }

  /**
   * The place of a document; -1 of another member of its block.
   *
   * @param member number in the segment
   */
  int of(LeafReaderContext leaf, int member) {
    return documents[leaf.ord].get(member) ? place(leaf.ord, member) : -1;
  }

  /** The places of the documents that match, ascending. */
  int[] of(MatchSet matches) {
    var places = new int[matches.total()];
    int size = 0;
    for (var leaf : leaves) {
      var set = matches.in(leaf);
      if (set == null) {
        continue;
      }
      var each = new BitSetIterator(set, set.length());
      for (int member = each.nextDoc();
          member != DocIdSetIterator.NO_MORE_DOCS;
          member = each.nextDoc()) {
        places[size++] = place(leaf.ord, member);
      }
    }
    return Arrays.copyOf(places, size);
  }

  private int place(int leaf, int document) {
    int word = document >> 6;
    long earlier = documents[leaf].getBits()[word] & ((1L << document) - 1);
    return before[leaf][word] + Long.bitCount(earlier);
  }
}
