package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final TextLengths lengths;
  private final Terms terms;
  private final Priors priors;
  private final TimeLimit time;

  /**
   * @param time that may be taken
   */
  SecondLook(
      Snapshot snapshot,
      TermLookup lookup,
      TextLengths lengths,
      Terms terms,
      Priors priors,
      TimeLimit time) {
    this.snapshot = snapshot;
    this.priors = priors;
    this.lookup = lookup;
    this.lengths = lengths;
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
   * @return in the order of the index; none where the time was over before
   */
  List<Judged> at(int[] documents) throws IOException {
    if (documents.length == 0 || time.isPast(OVER)) {
      return List.of();
    }
    var sorted = documents.clone();
    Arrays.sort(sorted);
    var candidates = Candidates.of(snapshot, lengths, sorted);
    var bm25 = Bm25.of(lookup.searcher());
    var clues = new ArrayList<>(Evidence.of(lookup, candidates, terms, bm25, time));
    clues.addAll(priors.of(snapshot, candidates));
    double[] ofDocuments = sums(clues, true, candidates.documents());
    double[] ofPassages = sums(clues, false, candidates.passages());
    var judged = new ArrayList<Judged>(sorted.length);
    for (int i = 0; i < sorted.length; i++) {
      int first = candidates.firstPassage(i);
      int best = first;
      for (int p = first; p < candidates.endOfPassages(i); p++) {
        best = ofPassages[p] > ofPassages[best] ? p : best;
      }
      double passage = first < candidates.endOfPassages(i) ? ofPassages[best] : 0;
      judged.add(new Judged(sorted[i], ofDocuments[i] + passage, clues, i, best));
    }
    return judged;
  }

  /** What the clues of passages, or those of documents, say of each of them together. */
  private static double[] sums(List<Clue> clues, boolean whole, int count) {
    var sums = new double[count];
    for (var clue : clues) {
      if (clue.whole() == whole) {
        double weight = clue.signal().weight();
        for (int i = 0; i < count; i++) {
          sums[i] += weight * clue.values()[i];
        }
      }
    }
    return sums;
  }
}
