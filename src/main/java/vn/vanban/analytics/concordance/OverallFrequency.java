package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;

/**
 * How often terms stand in the passages of the documents that pass the filters, from postings. A
 * bit is kept for each member of the index, unless all of them count.
 */
final class OverallFrequency {

  private final IndexReader reader;
  private final String field;

  /** By segment, the members that count; without entries where all do. */
  private final Map<LeafReaderContext, FixedBitSet> counted = new HashMap<>();

  private final boolean isWhole;

  OverallFrequency(Snapshot snapshot, Filters filters, String field) throws IOException {
    this.reader = snapshot.searcher().getIndexReader();
    this.field = field;
    this.isWhole = filters.equals(Filters.NONE) && !reader.hasDeletions();
    if (!isWhole) {
      snapshot.forEach(
          FilterQuery.of(filters),
          document -> {
            var leaf = snapshot.leaf(document);
            counted
                .computeIfAbsent(leaf, _ -> new FixedBitSet(leaf.reader().maxDoc()))
                .set(snapshot.firstMember(document) - leaf.docBase, document - leaf.docBase + 1);
          });
    }
  }

  long of(String term) throws IOException {
    var asked = new Term(field, term);
    if (isWhole) {
      return reader.totalTermFreq(asked);
    }
    long sum = 0;
    for (var leaf : counted.entrySet()) {
      sum += in(leaf.getKey(), leaf.getValue(), asked.bytes());
    }
    return sum;
  }

  private long in(LeafReaderContext leaf, FixedBitSet members, BytesRef term) throws IOException {
    var terms = leaf.reader().terms(field);
    if (terms == null) {
      return 0;
    }
    var all = terms.iterator();
    if (!all.seekExact(term)) {
      return 0;
    }
    long sum = 0;
    var postings = all.postings(null, PostingsEnum.FREQS);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      sum += members.get(doc) ? postings.freq() : 0;
    }
    return sum;
  }
}
