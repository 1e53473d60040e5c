package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches what another query does. The documents that a second look judged score over 1, by that;
 * the others below 1, in the order of the other query's scores.
 */
final class RankedQuery extends Query {

  private final Query others;

  /** Ascending, with the score of each. */
  private final int[] judged;

  private final float[] scores;

  /**
   * @param judged numbers in the index, ascending
   * @param scores of each, 0 or more
   */
  RankedQuery(Query others, int[] judged, float[] scores) {
    this.others = others;
    this.judged = judged;
    this.scores = scores;
  }

  /** The score in the order of all documents of one that was judged. */
  static float above(double score) {
    return 1 + (float) score;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = others.rewrite(searcher);
    return rewritten.equals(others) ? this : new RankedQuery(rewritten, judged, scores);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var inner =
        searcher.createWeight(
            others, mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES, 1);
    return new FilterWeight(this, inner) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        var supplier = inner.scorerSupplier(leaf);
        return supplier == null ? null : supplier(supplier, leaf.docBase);
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
        var scorer = scorer(leaf);
        return scorer != null && scorer.iterator().advance(document) == document
            ? Explanation.match(scorer.score(), "ranked")
            : Explanation.noMatch("does not match");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private ScorerSupplier supplier(ScorerSupplier inner, int base) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return new Ranked(inner.get(leadCost), base);
      }

      @Override
      public long cost() {
        return inner.cost();
      }
    };
  }

  private final class Ranked extends Scorer {

    private final Scorer inner;
    private final int base;
    private int next;

    Ranked(Scorer inner, int base) {
      this.inner = inner;
      this.base = base;
      int place = Arrays.binarySearch(judged, base);
      this.next = place < 0 ? -place - 1 : place;
    }

    @Override
    public float score() throws IOException {
      int document = base + inner.docID();
      while (next < judged.length && judged[next] < document) {
        next++;
      }
      if (next < judged.length && judged[next] == document) {
        return above(scores[next]);
      }
      float score = inner.score();
      return score / (1 + score);
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }

    @Override
    public int docID() {
      return inner.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return inner.iterator();
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      return inner.twoPhaseIterator();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    others.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return judged.length + " judged of " + others;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RankedQuery ranked
        && ranked.others.equals(others)
        && Arrays.equals(ranked.judged, judged)
        && Arrays.equals(ranked.scores, scores);
  }

  @Override
  public int hashCode() {
    return 31 * others.hashCode() + Arrays.hashCode(judged);
  }
}
