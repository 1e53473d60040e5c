package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What matches at least so many of some queries, without a score. Counts all documents of a segment
 * at once, 64 in a step: some ten times as fast as Lucene's scorer for such a minimum, which is
 * made for finding the best and not for finding all.
 */
final class SomeOf extends Query {

  private final @Nullable TermLookup lookup;
  private final List<Query> queries;
  private final int needed;

  /**
   * @param lookup in the index that will be searched; null where none remembers its terms
   * @param needed 1 to the number of queries
   */
  SomeOf(@Nullable TermLookup lookup, List<Query> queries, int needed) {
    this.lookup = lookup;
    this.queries = List.copyOf(queries);
    this.needed = needed;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = new ArrayList<Query>();
    for (var query : queries) {
      rewritten.add(query.rewrite(searcher));
    }
    return rewritten.equals(queries) ? this : new SomeOf(lookup, rewritten, needed);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var weights = new ArrayList<Weight>();
    var words = new ArrayList<Postings>();
    for (var query : queries) {
      if (lookup != null && query instanceof TermQuery word) {
        words.add(lookup.postings(word.getTerm()));
      } else {
        weights.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
      }
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        var each = new ArrayList<ScorerSupplier>();
        for (var weight : weights) {
          var supplier = weight.scorerSupplier(leaf);
          if (supplier != null) {
            each.add(supplier);
          }
        }
        return each.size() + words.size() < needed
            ? null
            : new Supplier(leaf, words, each, score(), mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return weights.stream().allMatch(weight -> weight.isCacheable(leaf));
      }
    };
  }

  private final class Supplier extends ScorerSupplier {

    private final LeafReaderContext leaf;
    private final int members;
    private final List<Postings> words;
    private final List<ScorerSupplier> each;
    private final float score;
    private final ScoreMode mode;

    Supplier(
        LeafReaderContext leaf,
        List<Postings> words,
        List<ScorerSupplier> each,
        float score,
        ScoreMode mode) {
      this.leaf = leaf;
      this.members = leaf.reader().maxDoc();
      this.words = words;
      this.each = each;
      this.score = score;
      this.mode = mode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      var counter = new Counter(members, words.size() + each.size());
      var one = new FixedBitSet(members);
      for (var word : words) {
        int end = word.place(0, leaf.docBase + members);
        for (int place = word.place(0, leaf.docBase); place < end; place++) {
          one.set(word.member(place) - leaf.docBase);
        }
        counter.add(one.getBits());
        one.clear();
      }
      for (var supplier : each) {
        var scorer = supplier.get(Long.MAX_VALUE);
        if (scorer.twoPhaseIterator() == null) {
          var matches = scorer.iterator();
          matches.nextDoc();
          matches.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, one, 0);
        } else {
          one.or(scorer.iterator());
        }
        counter.add(one.getBits());
        one.clear();
      }
      var found = new FixedBitSet(counter.atLeast(needed), members);
      return new ConstantScoreScorer(score, mode, new BitSetIterator(found, found.cardinality()));
    }

    @Override
    public long cost() {
      long sum = 0;
      for (var word : words) {
        sum += Math.min(members, word.size());
      }
      for (var supplier : each) {
        sum += supplier.cost();
      }
      return sum / needed;
    }
  }

  /** A counter for each document, whose binary digits lie side by side in arrays of words. */
  static final class Counter {

    private final long[][] digits;
    private final int words;

    /**
     * @param most how often a document is counted at most
     */
    Counter(int documents, int most) {
      this.words = FixedBitSet.bits2words(documents);
      this.digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(most)][words];
    }

    /** Counts the documents whose bits are set once more. */
    void add(long[] bits) {
      for (int word = 0; word < words; word++) {
        long carry = bits[word];
        for (int digit = 0; carry != 0 && digit < digits.length; digit++) {
          long sum = digits[digit][word];
          digits[digit][word] = sum ^ carry;
          carry &= sum;
        }
      }
    }

    /** Those that were counted so often. */
    long[] atLeast(int times) {
      var found = new long[words];
      for (int word = 0; word < words; word++) {
        // From the highest digit on: greater so far, or the same so far.
        long greater = 0;
        long same = -1;
        for (int digit = digits.length - 1; digit >= 0; digit--) {
          long bits = digits[digit][word];
          if ((times >>> digit & 1) == 1) {
            same &= bits;
          } else {
            greater |= same & bits;
            same &= ~bits;
          }
        }
        found[word] = greater | same;
      }
      return found;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    // One clause, however many queries: who counts clauses does so for scorers that take them one
    // by one.
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return needed + " of " + queries;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SomeOf some && some.needed == needed && some.queries.equals(queries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(queries, needed);
  }
}
