package vn.vanban.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.ThemeMention.Stance;

/** The stance of a run: that of the theme's first rule which has a cue near enough. */
final class StanceReader {

  private final ThemeRules rules;

  /** By rule. */
  private final List<Nearby> before = new ArrayList<>();

  private final List<Nearby> after = new ArrayList<>();

  StanceReader(Syllables syllables, ThemeRules rules, List<Match> cues) {
    this.rules = rules;
    for (int rule = 0; rule < rules.stances().size(); rule++) {
      var own = ofRule(cues, rule);
      var parting = ofKind(own, Kind.PARTING);
      before.add(new Nearby(syllables, ofKind(own, Kind.CUE_BEFORE), parting));
      after.add(new Nearby(syllables, ofKind(own, Kind.CUE_AFTER), parting));
    }
  }

  /** Without the cues that a "not" of the rule overlaps. */
  private static List<Match> ofRule(List<Match> cues, int rule) {
    var own = cues.stream().filter(cue -> cue.sign().detail() == rule).toList();
    var voided = new BitSet();
    ofKind(own, Kind.NO_CUE).forEach(cue -> voided.set(cue.from(), cue.to()));
    return own.stream().filter(cue -> voided.get(cue.from(), cue.to()).isEmpty()).toList();
  }

  private static List<Match> ofKind(List<Match> cues, Kind kind) {
    return cues.stream().filter(cue -> cue.sign().kind() == kind).toList();
  }

  Stance of(Run run) {
    for (int rule = 0; rule < rules.stances().size(); rule++) {
      var stance = rules.stances().get(rule);
      if (before.get(rule).before(run, stance.reach())
          || after.get(rule).after(run, stance.reach())) {
        return stance.is();
      }
    }
    return rules.otherwise();
  }
}
