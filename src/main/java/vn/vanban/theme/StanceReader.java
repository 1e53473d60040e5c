package vn.vanban.theme;

import java.util.ArrayList;
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
    this.before = byRule(cues, Kind.CUE_BEFORE, Comparator.comparingInt(Match::to));
    this.after = byRule(cues, Kind.CUE_AFTER, Comparator.comparingInt(Match::from));
  }

  private List<List<Match>> byRule(List<Match> cues, Kind kind, Comparator<Match> order) {
    var byRule = new ArrayList<List<Match>>();
    for (int i = 0; i < rules.stances().size(); i++) {
      byRule.add(new ArrayList<>());
    }
    cues.stream()
        .filter(cue -> cue.sign().kind() == kind)
        .sorted(order)
        .forEach(cue -> byRule.get(cue.sign().detail()).add(cue));
    return byRule;
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
