package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import vn.vanban.index.Snapshot;

/**
 * Scores the best documents of a first ranking again, by all that is known of them: what costs too
 * much for every document that matches is little for some hundred.
 */
final class SecondLook {

  /** A share of the time of a question by which the second look ends. */
  static final double OVER = 0.95;

  private final Snapshot snapshot;
  private final TermLookup lookup;
  private final IndexSearcher searcher;
  private final Terms terms;
  private final Priors priors;
  private final TimeLimit time;

  /**
   * @param time that may be taken
   */
  SecondLook(Snapshot snapshot, TermLookup lookup, Terms terms, Priors priors, TimeLimit time) {
    this.snapshot = snapshot;
    this.priors = priors;
    this.lookup = lookup;
    this.searcher = lookup.searcher();
    this.terms = terms;
    this.time = time;
  }

  /** A document with what speaks for it. */
  static final class Judged {

    private final int document;
    private final double score;
    private final List<Clue> clues;
    private final int index;
    private final int passage;

    private Judged(int document, double score, List<Clue> clues, int index, int passage) {
      this.document = document;
      this.score = score;
      this.clues = clues;
      this.index = index;
      this.passage = passage;
    }

    /** Its number in the snapshot. */
    int document() {
      return document;
    }

    double score() {
      return score;
    }

    /** What it has of the things looked for, itself and in the passage that answers best. */
    List<Explanation.Part> parts() {
      var parts = new ArrayList<Explanation.Part>();
      for (var clue : clues) {
        double value = clue.values()[clue.whole() ? index : passage];
        if (value > 0) {
          parts.add(Explanation.Part.of(clue.signal(), clue.text(), value));
        }
      }
      return parts;
    }

    /** How much of each signal it has, before it is weighed. */
    Map<Signal, Double> signals() {
      var signals = new EnumMap<Signal, Double>(Signal.class);
      parts().forEach(part -> signals.merge(part.signal(), part.value(), Double::sum));
      return signals;
    }
  }

  /**
   * @param documents numbers in the snapshot
   * @return in the order of the index; the first of them where the time was over before
   */
  List<Judged> at(int[] documents) throws IOException {
    var bm25 = Bm25.of(searcher);
    var sorted = documents.clone();
    Arrays.sort(sorted);
    var judged = new ArrayList<Judged>(documents.length);
    for (var segment : bySegment(sorted).entrySet()) {
      if (time.isPast(OVER)) {
        break;
      }
      var leaf = searcher.getIndexReader().leaves().get(segment.getKey());
      var ends = snapshot.documents().getBitSet(leaf);
      if (ends == null) {
        throw new IllegalStateException("a segment without documents holds a hit");
      }
      var inLeaf = segment.getValue().stream().mapToInt(doc -> doc - leaf.docBase).toArray();
      var candidates = Candidates.of(leaf, inLeaf, ends);
      var clues = new ArrayList<>(Evidence.of(lookup, candidates, terms, bm25, time));
      clues.addAll(priors.of(leaf, candidates));
      for (int i = 0; i < inLeaf.length; i++) {
        judged.add(judge(leaf, candidates, clues, i));
      }
    }
    return judged;
  }

  private Map<Integer, List<Integer>> bySegment(int[] sorted) {
    var leaves = searcher.getIndexReader().leaves();
    var segments = new TreeMap<Integer, List<Integer>>();
    for (int document : sorted) {
      int leaf = ReaderUtil.subIndex(document, leaves);
      segments.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(document);
    }
    return segments;
  }

  private static Judged judge(
      LeafReaderContext leaf, Candidates candidates, List<Clue> clues, int document) {
    int best = 0;
    double bestScore = 0;
    double whole = 0;
    for (var clue : clues) {
      whole += clue.whole() ? clue.signal().weight() * clue.values()[document] : 0;
    }
    for (int p = candidates.firstPassage(document); p < candidates.endOfPassages(document); p++) {
      double score = 0;
      for (var clue : clues) {
        score += clue.whole() ? 0 : clue.signal().weight() * clue.values()[p];
      }
      if (p == candidates.firstPassage(document) || score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    int number = leaf.docBase + candidates.document(document);
    return new Judged(number, whole + bestScore, clues, document, best);
  }
}
