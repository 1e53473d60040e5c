package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a set with the best members, by a query that scores members: passages, or the
 * documents themselves. What cannot come among the best is passed over, so nothing is counted.
 */
final class BestOf implements CollectorManager<BestOf.Kept, List<BestOf.Found>> {

  /**
   * @param document number in the index
   */
  record Found(int document, float score) {}

  private static final java.util.Comparator<Found> WORST_FIRST =
      java.util.Comparator.comparingDouble(Found::score)
          .thenComparing(java.util.Comparator.comparingInt(Found::document).reversed());

  private final MatchSet matches;
  private final BitSetProducer ends;
  private final int count;

  /**
   * @param ends the last members of blocks: the documents
   */
  BestOf(MatchSet matches, BitSetProducer ends, int count) {
    this.matches = matches;
    this.ends = ends;
    this.count = count;
  }

  @Override
  public Kept newCollector() {
    return new Kept();
  }

  @Override
  public List<Found> reduce(java.util.Collection<Kept> collectors) {
    var best = new PriorityQueue<>(WORST_FIRST);
    for (var collector : collectors) {
      best.addAll(collector.best);
    }
    while (best.size() > count) {
      best.remove();
    }
    return new ArrayList<>(best);
  }

  final class Kept implements Collector {

    private final PriorityQueue<Found> best = new PriorityQueue<>(count + 1, WORST_FIRST);

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new InSegment(leaf.docBase, matches.in(leaf), ends.getBitSet(leaf));
    }

    private final class InSegment implements LeafCollector {

      private final int base;
      private final @Nullable FixedBitSet matching;
      private final @Nullable BitSet ends;
      private @Nullable Scorable scorer;

      /** The document whose members come now; it counts once, by the best of them. */
      private int document = -1;

      private boolean matchesHere;
      private float score;

      InSegment(int base, @Nullable FixedBitSet matching, @Nullable BitSet ends) {
        this.base = base;
        this.matching = matching;
        this.ends = ends;
      }

      @Override
      public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        if (best.size() == count) {
          scorer.setMinCompetitiveScore(Math.nextUp(best.peek().score()));
        }
      }

      @Override
      public void collect(int member) throws IOException {
        if (ends == null || matching == null || scorer == null) {
          return;
        }
        if (member > document) {
          finish();
          document = ends.nextSetBit(member);
          matchesHere = matching.get(document);
        }
        if (matchesHere) {
          score = Math.max(score, scorer.score());
        }
      }

      @Override
      public void finish() throws IOException {
        if (score > 0) {
          best.add(new Found(base + document, score));
          if (best.size() > count) {
            best.remove();
          }
          if (best.size() == count && scorer != null) {
            scorer.setMinCompetitiveScore(Math.nextUp(best.peek().score()));
          }
        }
        score = 0;
      }
    }
  }
}
