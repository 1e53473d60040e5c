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

  boolean holds(String source) throws IOException {
    return searcher.count(new TermQuery(new Term(Fields.SOURCE, source))) > 0;
  }

  boolean holds(String source, String sha256, String madeWith) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.SOURCE, source)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.SHA256, sha256)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    return searcher.count(query) > 0;
  }

  Optional<String> sourceOf(String id) throws IOException {
    var top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (top.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int doc = top.scoreDocs[0].doc;
    var leaves = reader.leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return Optional.of(sourceAt(leaf, doc - leaf.docBase));
  }

  void forEachSource(Consumer<String> visitor) throws IOException {
    for (var leaf : reader.leaves()) {
      var sources = leaf.reader().getSortedDocValues(Fields.SOURCE);
      var live = leaf.reader().getLiveDocs();
      if (sources == null) {
        continue;
      }
      for (int doc = sources.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = sources.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.accept(sources.lookupOrd(sources.ordValue()).utf8ToString());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String sourceAt(LeafReaderContext leaf, int doc) throws IOException {
    var sources = leaf.reader().getSortedDocValues(Fields.SOURCE);
    if (sources == null || !sources.advanceExact(doc)) {
      throw new IllegalStateException("a document without a source: " + doc);
    }
    return sources.lookupOrd(sources.ordValue()).utf8ToString();
  }
}
