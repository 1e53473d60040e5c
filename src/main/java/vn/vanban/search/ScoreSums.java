package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * How well members of the index answer a query of optional clauses, one clause after the other.
 * Reads all that the clauses match, and is several times as fast as Lucene, which passes over what
 * cannot come among the best: questions have some twenty clauses, so that there is little to pass
 * over and much to ask for it. Goes through the index once, from its start. Not thread-safe.
 */
final class ScoreSums {

  private final TermLookup lookup;
  private final TextLengths lengths;
  private final List<Word> words = new ArrayList<>();
  private final List<Weight> others = new ArrayList<>();
  private final List<Scorer> othersHere = new ArrayList<>();
  private int base;
  private float[] sums = {};

  private static final class Word {

    final Postings postings;
    final SimScorer scorer;
    final byte @Nullable [] lengths;
    int place;

    Word(Postings postings, SimScorer scorer, byte @Nullable [] lengths) {
      this.postings = postings;
      this.scorer = scorer;
      this.lengths = lengths;
    }
  }

  ScoreSums(BooleanQuery query, TermLookup lookup, TextLengths lengths) throws IOException {
    this.lookup = lookup;
    this.lengths = lengths;
    for (var clause : query) {
      add(clause.query(), 1);
    }
  }

  private void add(Query clause, float weight) throws IOException {
    var searcher = lookup.searcher();
    if (clause instanceof BoostQuery boosted) {
      add(boosted.getQuery(), weight * boosted.getBoost());
    } else if (clause instanceof TermQuery word) {
      addWord(word, weight);
    } else {
      others.add(searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE, weight));
    }
  }

  private void addWord(TermQuery word, float weight) throws IOException {
    var term = word.getTerm();
    var searcher = lookup.searcher();
    var states = lookup.states(term);
    var field = searcher.collectionStatistics(term.field());
    if (field != null && states.docFreq() > 0) {
      var statistics = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
      words.add(
          new Word(
              lookup.postings(term),
              searcher.getSimilarity().scorer(weight, field, statistics),
              lengths.of(term.field())));
    }
  }

  /** Goes on in a segment behind the one before. */
  void goTo(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    othersHere.clear();
    for (var other : others) {
      var scorer = other.scorer(leaf);
      if (scorer != null) {
        scorer.iterator().nextDoc();
        othersHere.add(scorer);
      }
    }
  }

  /**
   * Scores of members of the segment, 0 for what does not match: that of {@code first} first. Holds
   * until the next ones are asked for, and may be longer.
   *
   * @param first not before the last {@code end} in this segment
   * @param end one behind the last
   */
  float[] of(int first, int end) throws IOException {
    if (sums.length < end - first) {
      sums = new float[end - first];
    } else {
      Arrays.fill(sums, 0, end - first, 0);
    }
    for (var word : words) {
      add(word, base + first, base + end);
    }
    for (var other : othersHere) {
      add(other, first, end);
    }
    return sums;
  }

  private void add(Word word, int first, int end) {
    var postings = word.postings;
    var scorer = word.scorer;
    int place = postings.place(word.place, first);
    int last = postings.place(place, end);
    for (; place < last; place++) {
      int member = postings.member(place);
      long length = word.lengths == null ? 1 : word.lengths[member];
      sums[member - first] += scorer.score(postings.count(place), length);
    }
    word.place = last;
  }

  private void add(Scorer other, int first, int end) throws IOException {
    DocIdSetIterator matches = other.iterator();
    int member = matches.docID() < first ? matches.advance(first) : matches.docID();
    for (; member < end; member = matches.nextDoc()) {
      sums[member - first] += other.score();
    }
  }
}
