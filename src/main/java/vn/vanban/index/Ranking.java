package vn.vanban.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How a term weighs in a passage. */
final class Ranking {

  /** Provisions are short and repeat their words on purpose: a second occurrence says little. */
  private static final float K1 = 0.6f;

  private static final float B = 0.9f;

  private Ranking() {}

  static Similarity similarity() {
    return new BM25Similarity(K1, B);
  }
}
