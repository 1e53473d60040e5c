package vn.vanban.theme;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.ThemeRules.Reach;

/** The words of one rule in a text, to ask whether one of them is near a run. */
final class Nearby {

  private final Syllables syllables;
  private final List<Match> byStart;
  private final List<Match> byEnd;

  /** What parts a word from a run that it stands between. */
  private final List<Match> partingByStart;

  private final List<Match> partingByEnd;

  Nearby(Syllables syllables, List<Match> words, List<Match> parting) {
    this.syllables = syllables;
    this.partingByStart = sorted(parting, Match::from);
    this.partingByEnd = sorted(parting, Match::to);
    this.byStart = sorted(words, Match::from);
    this.byEnd = sorted(words, Match::to);
  }

  private static List<Match> sorted(List<Match> words, ToIntFunction<Match> place) {
    return words.stream().sorted(Comparator.comparingInt(place)).toList();
  }

  /** Whether one stands before the run, near enough. */
  boolean before(Run run, Reach reach) {
    int last = countWhere(byEnd, run.from(), Match::to) - 1;
    if (last < 0) {
      return false;
    }
    int end = byEnd.get(last).to();
    // The last parting word before the run: the nearest word is on its near side, or none is.
    int parting = countWhere(partingByEnd, run.from(), Match::to) - 1;
    return run.from() - end <= reach.within()
        && inScope(reach, end - 1, run.from())
        && (parting < 0 || partingByEnd.get(parting).from() < end);
  }

  /** Whether one stands after the run, near enough. */
  boolean after(Run run, Reach reach) {
    int first = countWhere(byStart, run.to() - 1, Match::from);
    if (first == byStart.size()) {
      return false;
    }
    int start = byStart.get(first).from();
    int parting = countWhere(partingByStart, run.to() - 1, Match::from);
    return start - run.to() < reach.within()
        && inScope(reach, run.to() - 1, start)
        && (parting == partingByStart.size() || partingByStart.get(parting).from() >= start);
  }

  /** How many of the sorted matches have a place of {@code limit} or less. */
  private static int countWhere(List<Match> sorted, int limit, ToIntFunction<Match> place) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(sorted.get(middle)) <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean inScope(Reach reach, int one, int other) {
    return switch (reach.scope()) {
      case CLAUSE -> syllables.clause(one) == syllables.clause(other);
      case SENTENCE -> syllables.sentence(one) == syllables.sentence(other);
      case PASSAGE -> true;
    };
  }
}
