package vn.vanban.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** What the index held when it was last looked at, for the session that writes to it. */
final class WrittenDocuments implements Closeable {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

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
