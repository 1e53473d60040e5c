package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** What the clauses of a query say of members of the index, each by itself. */
final class ScoreParts {

  private final TermLookup lookup;
  private final TextLengths lengths;

  ScoreParts(TermLookup lookup, TextLengths lengths) {
    this.lookup = lookup;
    this.lengths = lengths;
  }

  /** One clause. Goes through the index once, from its start. Not thread-safe. */
  interface Part {

    /** Goes on in a segment behind the one before. */
    void goTo(LeafReaderContext leaf) throws IOException;

    /**
     * Adds its scores of the segment's members from {@code first} on.
     *
     * @param first not before the last {@code end} in this segment
     * @param end one behind the last
     */
    void add(float[] sums, int first, int end) throws IOException;

    /** Puts its scores in the place of those that are less. */
    void raise(float[] scores, int first, int end) throws IOException;
  }

  List<Part> of(BooleanQuery query) throws IOException {
    return of(query, 1);
  }

  private List<Part> of(BooleanQuery query, float weight) throws IOException {
    var parts = new ArrayList<Part>();
    for (var clause : query) {
      add(clause.query(), weight, parts);
    }
    return parts;
  }

  private void add(Query clause, float weight, List<Part> parts) throws IOException {
    switch (clause) {
      case BoostQuery boosted -> add(boosted.getQuery(), weight * boosted.getBoost(), parts);
      case TermQuery word -> addWord(word, weight, parts);
      case DisjunctionMaxQuery best when isOfSums(best) -> {
        var alternatives = new ArrayList<List<Part>>();
        for (var one : best.getDisjuncts()) {
          var sum = new ArrayList<Part>();
          if (one instanceof BooleanQuery several) {
            sum.addAll(of(several, weight));
          } else {
            add(one, weight, sum);
          }
          alternatives.add(sum);
        }
        parts.add(new Best(alternatives));
      }
      default -> {
        var searcher = lookup.searcher();
        parts.add(
            new Other(searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE, weight)));
      }
    }
  }

  private static boolean isOfSums(DisjunctionMaxQuery best) {
    return best.getTieBreakerMultiplier() == 0
        && best.getDisjuncts().stream()
            .allMatch(one ->
                !(one instanceof BooleanQuery several)
                    || several.clauses().stream()
                        .allMatch(clause -> clause.occur() == Occur.SHOULD));
  }

  private void addWord(TermQuery word, float weight, List<Part> parts) throws IOException {
    var term = word.getTerm();
    var searcher = lookup.searcher();
    var states = lookup.states(term);
    var field = searcher.collectionStatistics(term.field());
    if (field != null && states.docFreq() > 0) {
      var statistics = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
      parts.add(
          new Word(
              lookup.postings(term),
              searcher.getSimilarity().scorer(weight, field, statistics),
              lengths.of(term.field())));
    }
  }

  private static final class Word implements Part {

    private final Postings postings;
    private final SimScorer scorer;
    private final byte @Nullable [] lengths;
    private int base;
    private int place;

    Word(Postings postings, SimScorer scorer, byte @Nullable [] lengths) {
      this.postings = postings;
      this.scorer = scorer;
      this.lengths = lengths;
    }

    @Override
    public void goTo(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void add(float[] sums, int first, int end) {
      place = postings.place(place, base + first);
      int last = postings.place(place, base + end);
      for (; place < last; place++) {
        int member = postings.member(place);
        sums[member - base - first] += score(member);
      }
    }

    @Override
    public void raise(float[] scores, int first, int end) {
      place = postings.place(place, base + first);
      int last = postings.place(place, base + end);
      for (; place < last; place++) {
        int member = postings.member(place);
        int at = member - base - first;
        scores[at] = Math.max(scores[at], score(member));
      }
    }

    private float score(int member) {
      long length = lengths == null ? 1 : lengths[member];
      return scorer.score(postings.count(place), length);
    }
  }

  /** What Lucene scores. */
  private static final class Other implements Part {

    private final Weight weight;
    private @Nullable Scorer scorer;

    Other(Weight weight) {
      this.weight = weight;
    }

    @Override
    public void goTo(LeafReaderContext leaf) throws IOException {
      scorer = weight.scorer(leaf);
    }

    @Override
    public void add(float[] sums, int first, int end) throws IOException {
      if (scorer != null) {
        var matches = scorer.iterator();
        int member = matches.docID() < first ? matches.advance(first) : matches.docID();
        for (; member < end; member = matches.nextDoc()) {
          sums[member - first] += scorer.score();
        }
      }
    }

    @Override
    public void raise(float[] scores, int first, int end) throws IOException {
      if (scorer != null) {
        var matches = scorer.iterator();
        int member = matches.docID() < first ? matches.advance(first) : matches.docID();
        for (; member < end; member = matches.nextDoc()) {
          scores[member - first] = Math.max(scores[member - first], scorer.score());
        }
      }
    }
  }

  /** The best of some sums. */
  private static final class Best implements Part {

    private final List<List<Part>> alternatives;
    private float[] best = {};
    private float[] sum = {};

    Best(List<List<Part>> alternatives) {
      this.alternatives = alternatives;
    }

    @Override
    public void goTo(LeafReaderContext leaf) throws IOException {
      for (var alternative : alternatives) {
        for (var part : alternative) {
          part.goTo(leaf);
        }
      }
    }

    @Override
    public void add(float[] sums, int first, int end) throws IOException {
      findBest(first, end);
      for (int i = 0; i < end - first; i++) {
        sums[i] += best[i];
      }
    }

    @Override
    public void raise(float[] scores, int first, int end) throws IOException {
      findBest(first, end);
      raise(scores, best, end - first);
    }

    private void findBest(int first, int end) throws IOException {
      best = cleared(best, end - first);
      for (var alternative : alternatives) {
        if (alternative.size() == 1) {
          alternative.getFirst().raise(best, first, end);
        } else {
          sum = cleared(sum, end - first);
          for (var part : alternative) {
            part.add(sum, first, end);
          }
          raise(best, sum, end - first);
        }
      }
    }

    private static void raise(float[] scores, float[] others, int count) {
      for (int i = 0; i < count; i++) {
        scores[i] = Math.max(scores[i], others[i]);
      }
    }
  }

  /** So many places of 0, and maybe others behind them. */
  static float[] cleared(float[] scores, int count) {
    if (scores.length < count) {
      return new float[count];
    }
    Arrays.fill(scores, 0, count, 0);
    return scores;
  }
}
