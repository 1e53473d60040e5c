package vn.vanban.search;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import vn.vanban.citation.CitationCounts;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** An order of hits as Lucene sorts by it, and the places in it. */
record HitOrder(SearchOrder order, Sort sort) {

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  static final HitOrder BY_SCORE = of(SearchOrder.RELEVANCE, SortField.FIELD_SCORE);

  /** The order of {@link #BY_SCORE} among places that {@link #place} gave. */
  static final Comparator<FieldDoc> BEST_FIRST =
      Comparator.comparingDouble((FieldDoc place) -> -score(place))
          .thenComparing(place -> id(place));

  static final HitOrder NEWEST = of(SearchOrder.NEWEST, issued(true, Integer.MIN_VALUE));

  static final HitOrder OLDEST = of(SearchOrder.OLDEST, issued(false, Integer.MAX_VALUE));

  static HitOrder byCitations(CitationCounts counts) {
    return of(SearchOrder.CITATIONS, new Counted(counts).getSortField(true));
  }

  private static HitOrder of(SearchOrder order, SortField first) {
    return new HitOrder(order, new Sort(first, BY_ID));
  }

  private static SortField issued(boolean latestFirst, int missing) {
    return new SortField(Fields.ISSUED, SortField.Type.INT, latestFirst, missing);
  }

  /** The place of a document, for a cursor. */
  SearchCursor cursor(FieldDoc last, String question, String snapshot) {
    long value =
        switch (last.fields[0]) {
          case Float score -> Float.floatToIntBits(score);
          case Number number -> number.longValue();
          case Object other -> throw new IllegalStateException("sorted by " + other);
        };
    return new SearchCursor(question, snapshot, order, value, id(last).utf8ToString());
  }

  /** The place that a cursor of this order names; it stands behind every document of this id. */
  FieldDoc place(SearchCursor cursor) {
    Object value =
        switch (order) {
          case RELEVANCE -> Float.intBitsToFloat((int) cursor.value());
          case NEWEST, OLDEST -> (int) cursor.value();
          case CITATIONS -> cursor.value();
        };
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(cursor.id())});
  }

  /** The place by relevance of a document with that score. */
  static FieldDoc place(float score, Snapshot snapshot, int document) throws IOException {
    return new FieldDoc(document, Float.NaN, new Object[] {score, id(snapshot, document)});
  }

  /** Of a place by relevance; 0 of others. */
  static float score(FieldDoc place) {
    return place.fields[0] instanceof Float score ? score : 0;
  }

  private static BytesRef id(FieldDoc place) {
    return (BytesRef) place.fields[1];
  }

  static BytesRef id(Snapshot snapshot, int document) throws IOException {
    var leaf = snapshot.leaf(document);
    var ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    if (!ids.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("a document without an id: " + document);
    }
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  /** How often each document is cited. */
  private static final class Counted extends LongValuesSource {

    private final CitationCounts counts;

    Counted(CitationCounts counts) {
      this.counts = counts;
    }

    @Override
    public LongValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
      return new LongValues() {
        private int document;

        @Override
        public long longValue() {
          return counts.of(leaf.docBase + document);
        }

        @Override
        public boolean advanceExact(int doc) {
          document = doc;
          return true;
        }
      };
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(counts);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counted counted && counted.counts == counts;
    }

    @Override
    public String toString() {
      return "citations";
    }
  }
}
