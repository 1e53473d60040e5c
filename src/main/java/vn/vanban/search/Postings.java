package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** Which members of the index hold a term, and how often each. Thread-safe. */
final class Postings {

  private static final int MOST_COUNTED = Character.MAX_VALUE;

  /** Where one of so many members holds the term, bits for all of them take no more memory. */
  private static final int DENSE = 32;

  private final int[] members;
  private final char[] counts;

  /** By segment, when first asked for. */
  private final AtomicReferenceArray<FixedBitSet> bits;

  private final boolean isDense;

  private Postings(int[] members, char[] counts, IndexReader index) {
    this.members = members;
    this.counts = counts;
    this.bits = new AtomicReferenceArray<>(index.leaves().size());
    this.isDense = members.length > index.maxDoc() / DENSE;
  }

  static Postings read(IndexSearcher searcher, Term term, TermStates states) throws IOException {
    var members = new int[states.docFreq()];
    var counts = new char[members.length];
    var batch = new DocAndFloatFeatureBuffer();
    int size = 0;
    var index = searcher.getIndexReader();
    for (var leaf : index.leaves()) {
      var supplier = states.get(leaf);
      var state = supplier == null ? null : supplier.get();
      if (state == null) {
        continue;
      }
      var terms = leaf.reader().terms(term.field()).iterator();
      terms.seekExact(term.bytes(), state);
      var postings = terms.postings(null, PostingsEnum.FREQS);
      postings.nextDoc();
      for (postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, batch);
          batch.size > 0;
          postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, batch)) {
        for (int i = 0; i < batch.size; i++) {
          members[size] = leaf.docBase + batch.docs[i];
          counts[size++] = (char) Math.min(MOST_COUNTED, (int) batch.features[i]);
        }
      }
    }
    return size == members.length
        ? new Postings(members, counts, index)
        : new Postings(Arrays.copyOf(members, size), Arrays.copyOf(counts, size), index);
  }

  int size() {
    return members.length;
  }

  /** Number in the index of the member at a place; members ascend. */
  int member(int place) {
    return members[place];
  }

  /** How often the member at a place holds the term; those that hold it more often are cut. */
  int count(int place) {
    return counts[place];
  }

  /**
   * The first place, not before {@code from}, of {@code member} or one behind it; the number of
   * places where there is none. Quick where it is near.
   */
  int place(int from, int member) {
    int low = from;
    int step = 1;
    while (low + step < members.length && members[low + step] < member) {
      low += step;
      step *= 2;
    }
    int high = Math.min(members.length, low + step + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (members[middle] < member) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The members of a segment that hold the term; not to be changed. */
  FixedBitSet in(LeafReaderContext leaf) {
    var known = bits.get(leaf.ord);
    if (known == null) {
      known = new FixedBitSet(leaf.reader().maxDoc());
      int end = place(0, leaf.docBase + known.length());
      for (int place = place(0, leaf.docBase); place < end; place++) {
        known.set(members[place] - leaf.docBase);
      }
      if (isDense) {
        bits.set(leaf.ord, known);
      }
    }
    return known;
  }

  /** How much memory they take, with their bits. */
  long bytes() {
    long places = (long) members.length * (Integer.BYTES + Character.BYTES);
    return isDense ? 2 * places : places;
  }
}
