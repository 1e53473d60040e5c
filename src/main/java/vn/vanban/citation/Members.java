package vn.vanban.citation;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import vn.vanban.index.Snapshot;

/** Streams what matches a query, in the order of the index, without ranking or keeping it. */
final class Members {

  /** Hears of a match. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param member number of the match in the snapshot
     */
    void visit(int member) throws IOException;
  }

  private Members() {}

  static void forEach(Snapshot snapshot, Query query, Visitor visitor) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      DocIdSetIterator matches = scorer.iterator();
      for (int doc = matches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matches.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(leaf.docBase + doc);
        }
      }
    }
  }
}
