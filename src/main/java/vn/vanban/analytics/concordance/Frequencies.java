package vn.vanban.analytics.concordance;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Makes a query's score the number of places where it matches. */
final class Frequencies extends Similarity {

  /** Exact up to 2^24 places in one passage, which is longer than any text. */
  static IndexSearcher searcher(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new Frequencies());
    return searcher;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return frequency;
      }
    };
  }
}
