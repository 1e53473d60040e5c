package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.ThemeRules.Condition;

/** Whether all conditions of a theme hold where a run stands. */
final class ConditionReader {

  private final List<Condition> conditions;

  /** By condition. */
  private final List<Nearby> words = new ArrayList<>();

  /**
   * @param matches the words of the theme's conditions
   */
  ConditionReader(Syllables syllables, List<Condition> conditions, List<Match> matches) {
    this.conditions = conditions;
    for (int i = 0; i < conditions.size(); i++) {
      int condition = i;
      words.add(
          new Nearby(
              syllables,
              matches.stream().filter(match -> match.sign().detail() == condition).toList(),
              List.of()));
    }
  }

  boolean admits(Run run) {
    for (int i = 0; i < conditions.size(); i++) {
      var reach = conditions.get(i).reach();
      boolean near = words.get(i).before(run, reach) || words.get(i).after(run, reach);
      boolean holds =
          switch (conditions.get(i).need()) {
            case NEAR -> near;
            case WITHOUT -> !near;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
