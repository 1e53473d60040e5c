package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/** Which members of the index hold a term, and how often each. Immutable. */
final class Postings {

  private static final int MOST_COUNTED = Character.MAX_VALUE;

  private final int[] members;
  private final char[] counts;

  private Postings(int[] members, char[] counts) {
    this.members = members;
    this.counts = counts;
  }

  static Postings read(IndexSearcher searcher, Term term, TermStates states) throws IOException {
    var members = new int[states.docFreq()];
    var counts = new char[members.length];
    var batch = new DocAndFloatFeatureBuffer();
    int size = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
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
        ? new Postings(members, counts)
        : new Postings(Arrays.copyOf(members, size), Arrays.copyOf(counts, size));
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

  /** How much memory they take. */
  long bytes() {
    return (long) members.length * (Integer.BYTES + Character.BYTES);
  }
}
