package vn.vanban.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/** What the index held when it was last looked at, for the session that writes to it. */
final class WrittenDocuments implements Closeable {

  private static final DocumentJson JSON = new DocumentJson();

  /** Of a file that was moved; whoever keeps more copies has one more document. */
  private static final int COPIES = 100;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final BitSetProducer documents =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT)));

  WrittenDocuments(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // Every look-up is asked once.
    searcher.setQueryCache(null);
  }

  boolean holds(String origin) throws IOException {
    return searcher.count(new TermQuery(new Term(Fields.ORIGIN, origin))) > 0;
  }

  boolean holds(String origin, String sha256, String madeWith) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.SHA256, sha256)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    return searcher.count(query) > 0;
  }

  boolean needsOcr(String origin) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.NEEDS_OCR, Fields.NEEDS_OCR)), Occur.FILTER)
            .build();
    return searcher.count(query) > 0;
  }

  boolean holds(String origin, FileStamp stamp, String madeWith) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    int[] found = members(query, 1);
    return found.length == 1 && snapshot().stamp(found[0]).filter(stamp::equals).isPresent();
  }

  /** Documents of these very bytes, in the order of the index; the first few of many. */
  List<StoredPlace> withContent(String sha256) throws IOException {
    var places = new ArrayList<StoredPlace>();
    var snapshot = snapshot();
    for (int member : members(new TermQuery(new Term(Fields.SHA256, sha256)), COPIES)) {
      places.add(new StoredPlace(member, snapshot.card(member).id(), snapshot.origin(member)));
    }
    return places;
  }

  /** For as long as this is open. */
  Snapshot snapshot() {
    return new Snapshot(searcher, documents, JSON, () -> {});
  }

  private int[] members(Query query, int most) throws IOException {
    return Stream.of(searcher.search(query, most, Sort.INDEXORDER).scoreDocs)
        .mapToInt(hit -> hit.doc)
        .toArray();
  }

  Optional<String> originOf(String id) throws IOException {
    var top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (top.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int doc = top.scoreDocs[0].doc;
    var leaves = reader.leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return Optional.of(originAt(leaf, doc - leaf.docBase));
  }

  void forEachOrigin(Consumer<String> visitor) throws IOException {
    for (var leaf : reader.leaves()) {
      var origins = leaf.reader().getSortedDocValues(Fields.ORIGIN);
      var live = leaf.reader().getLiveDocs();
      if (origins == null) {
        continue;
      }
      for (int doc = origins.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = origins.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.accept(origins.lookupOrd(origins.ordValue()).utf8ToString());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String originAt(LeafReaderContext leaf, int doc) throws IOException {
    var origins = leaf.reader().getSortedDocValues(Fields.ORIGIN);
    if (origins == null || !origins.advanceExact(doc)) {
      throw new IllegalStateException("a document without an origin: " + doc);
    }
    return origins.lookupOrd(origins.ordValue()).utf8ToString();
  }
}
