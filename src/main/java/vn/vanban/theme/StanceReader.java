package vn.vanban.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.ThemeMention.Stance;
import vn.vanban.theme.ThemeRules.StanceRule;

/** The stance of a run: that of the theme's first rule which has a cue near enough. */
final class StanceReader {

  private final Syllables syllables;
  private final ThemeRules rules;

  /** By rule; the places where cues end, ascending. */
  private final List<List<Match>> before;

  /** By rule; the places where cues start, ascending. */
  private final List<List<Match>> after;

  StanceReader(Syllables syllables, ThemeRules rules, List<Match> cues) {
    this.syllables = syllables;
    this.rules = rules;
    this.before = new ArrayList<>();
    this.after = new ArrayList<>();
    for (int rule = 0; rule < rules.stances().size(); rule++) {
      var own = ofRule(cues, rule);
      before.add(sorted(own, Kind.CUE_BEFORE, Match::to));
      after.add(sorted(own, Kind.CUE_AFTER, Match::from));
    }
  }

  /** Without the cues that a "not" of the rule overlaps. */
  private static List<Match> ofRule(List<Match> cues, int rule) {
    var own = cues.stream().filter(cue -> cue.sign().detail() == rule).toList();
    var voided = new BitSet();
    own.stream()
        .filter(cue -> cue.sign().kind() == Kind.NO_CUE)
        .forEach(cue -> voided.set(cue.from(), cue.to()));
    return own.stream().filter(cue -> voided.get(cue.from(), cue.to()).isEmpty()).toList();
  }

  private static List<Match> sorted(List<Match> cues, Kind kind, ToIntFunction<Match> place) {
    return cues.stream()
        .filter(cue -> cue.sign().kind() == kind)
        .sorted(Comparator.comparingInt(place))
        .toList();
  }

  Stance of(Run run) {
    for (int rule = 0; rule < rules.stances().size(); rule++) {
      if (applies(rule, run)) {
        return rules.stances().get(rule).is();
      }
    }
    return rules.otherwise();
  }

  private boolean applies(int rule, Run run) {
    StanceRule limits = rules.stances().get(rule);
    int last = countWhere(before.get(rule), run.from(), Match::to) - 1;
    if (last >= 0) {
      int end = before.get(rule).get(last).to();
      if (run.from() - end <= limits.within() && inScope(limits, end - 1, run.from())) {
        return true;
      }
    }
    int first = countWhere(after.get(rule), run.to() - 1, Match::from);
    if (first == after.get(rule).size()) {
      return false;
    }
    int start = after.get(rule).get(first).from();
    return start - run.to() < limits.within() && inScope(limits, run.to() - 1, start);
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

  private boolean inScope(StanceRule rule, int one, int other) {
    return switch (rule.scope()) {
      case CLAUSE -> syllables.clause(one) == syllables.clause(other);
      case SENTENCE -> syllables.sentence(one) == syllables.sentence(other);
      case PASSAGE -> true;
    };
  }
}
