package vn.vanban.analytics.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.vanban.analytics.keyness.PhraseCandidates.Candidate;

/**
 * The C-value of phrases (Frantzi and Ananiadou): how often each stands for itself, more for longer
 * ones. What stands only inside of one longer phrase has none.
 */
final class PhraseValues {

  /** What longer phrases take away from one that stands inside of them. */
  private static final class Longer {
    private long phrases;
    private long frequency;
  }

  private final Map<String, Candidate> candidates;
  private final Map<String, Longer> longer = new HashMap<>();

  PhraseValues(Map<String, Candidate> candidates) {
    this.candidates = candidates;
    candidates.values().forEach(this::addInner);
  }

  private void addInner(Candidate outer) {
    var inner = new HashSet<String>();
    int size = outer.words().size();
    for (int from = 0; from < size; from++) {
      for (int to = from + 1; to <= size; to++) {
        if (to - from < size) {
          inner.add(String.join(" ", outer.words().subList(from, to)));
        }
      }
    }
    for (var text : inner) {
      if (candidates.containsKey(text)) {
        var sum = longer.computeIfAbsent(text, _ -> new Longer());
        sum.phrases++;
        sum.frequency += outer.frequency();
      }
    }
  }

  /** 0 or more. */
  double value(Candidate candidate) {
    var outer = longer.get(candidate.text());
    double own =
        outer == null
            ? candidate.frequency()
            : candidate.frequency() - (double) outer.frequency / outer.phrases;
    return Math.max(0, own) * Math.log(candidate.syllables()) / Math.log(2);
  }

  /** Those that stand for themselves, the best by {@code rank} first, no more than {@code most}. */
  List<Candidate> best(ToDoubleFunction<Candidate> rank, int most) {
    var ranks = new HashMap<Candidate, Double>();
    for (var candidate : candidates.values()) {
      if (value(candidate) > 0) {
        ranks.put(candidate, rank.applyAsDouble(candidate));
      }
    }
    var best = new ArrayList<>(ranks.keySet());
    best.sort(
        Comparator.<Candidate>comparingDouble(ranks::get)
            .reversed()
            .thenComparing(Candidate::text));
    return best.subList(0, Math.min(most, best.size()));
  }
}
