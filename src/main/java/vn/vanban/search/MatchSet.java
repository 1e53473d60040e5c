package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All documents that match a query, a bit for each member of the index. */
final class MatchSet {

  /** Members between two looks at the clock. */
  private static final int AT_A_TIME = 1 << 10;

  private final List<LeafReaderContext> leaves;

  /** By segment; null where none of it matches. */
  private final @Nullable FixedBitSet[] bits;

  private final int total;

  private MatchSet(List<LeafReaderContext> leaves, @Nullable FixedBitSet[] bits, int total) {
    this.leaves = leaves;
    this.bits = bits;
    this.total = total;
  }

  /**
   * Where the time is over before, those that were found by then.
   *
   * @param share of the time that may be over then
   */
  static MatchSet of(TimeLimit time, double share, Query query) throws IOException {
    var searcher = time.whole();
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    var found = new Collecting(searcher.getIndexReader());
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = time.isPast(share) ? null : weight.scorer(leaf);
      if (scorer != null) {
        found.bits[leaf.ord] = in(leaf, scorer.iterator(), time, share);
      }
    }
    return found.reduce(List.of());
  }

  private static FixedBitSet in(
      LeafReaderContext leaf, DocIdSetIterator matches, TimeLimit time, double share)
      throws IOException {
    var bits = new FixedBitSet(leaf.reader().maxDoc());
    for (int member = matches.nextDoc();
        member != DocIdSetIterator.NO_MORE_DOCS && !time.isPast(share);
        member = matches.docID()) {
      matches.intoBitSet(member + AT_A_TIME, bits, 0);
    }
    var live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(bits, 0);
    }
    return bits;
  }

  /** For a search that looks for something else too. */
  static CollectorManager<Collector, MatchSet> collecting(IndexSearcher searcher) {
    return new Collecting(searcher.getIndexReader());
  }

  int total() {
    return total;
  }

  @Nullable FixedBitSet in(LeafReaderContext leaf) {
    return bits[leaf.ord];
  }

  /** Matches them again, which now costs nothing; each scores 0. */
  Query query() {
    return new Again(this);
  }

  /** Numbers in the index, ascending. */
  int[] documents() {
    var documents = new int[total];
    int at = 0;
    for (var leaf : leaves) {
      var set = bits[leaf.ord];
      if (set == null) {
        continue;
      }
      for (int i = next(set, 0); i >= 0; i = next(set, i + 1)) {
        documents[at++] = leaf.docBase + i;
      }
    }
    return Arrays.copyOf(documents, at);
  }

  private static int next(FixedBitSet set, int from) {
    int next = from < set.length() ? set.nextSetBit(from) : Integer.MAX_VALUE;
    return next == Integer.MAX_VALUE ? -1 : next;
  }

  private static final class Collecting implements CollectorManager<Collector, MatchSet> {

    private final List<LeafReaderContext> leaves;
    private final @Nullable FixedBitSet[] bits;

    Collecting(IndexReader reader) {
      this.leaves = reader.leaves();
      this.bits = new FixedBitSet[leaves.size()];
    }

    @Override
    public Collector newCollector() {
      return new Collector() {
        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
          var set = new FixedBitSet(leaf.reader().maxDoc());
          bits[leaf.ord] = set;
          return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
              // Nobody asks for scores.
            }

            @Override
            public void collect(int document) {
              set.set(document);
            }

            @Override
            public void collectRange(int from, int to) {
              set.set(from, to);
            }
          };
        }

        @Override
        public ScoreMode scoreMode() {
          return ScoreMode.COMPLETE_NO_SCORES;
        }
      };
    }

    @Override
    public MatchSet reduce(java.util.Collection<Collector> collectors) {
      int total = 0;
      for (var set : bits) {
        total += set == null ? 0 : set.cardinality();
      }
      return new MatchSet(leaves, bits, total);
    }
  }

  private static final class Again extends Query {

    private final MatchSet matches;

    Again(MatchSet matches) {
      this.matches = matches;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, 0) {
        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
          var set = matches.in(leaf);
          if (set == null) {
            return null;
          }
          var each = new BitSetIterator(set, set.cardinality());
          return new ConstantScoreScorerSupplier(0, mode, leaf.reader().maxDoc()) {
            @Override
            public DocIdSetIterator iterator(long leadCost) {
              return each;
            }

            @Override
            public long cost() {
              return each.cost();
            }
          };
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return matches.total() + " documents";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Again again && again.matches == matches;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(matches);
    }
  }
}
