package vn.vanban.theme;

import java.util.List;
import vn.vanban.theme.ThemeMention.Stance;

/**
 * How mentions of one theme are found.
 *
 * @param negates index of the theme that this one is the refusal of, or {@link #NOTHING}
 * @param entries its patterns
 * @param stances the first rule with a cue near a mention decides
 * @param conditions all of them must hold where a mention stands
 * @param otherwise the stance where no rule does
 */
record ThemeRules(
    Theme theme,
    Surroundings surroundings,
    int negates,
    List<Entry> entries,
    List<StanceRule> stances,
    List<Condition> conditions,
    Stance otherwise) {

  static final int NOTHING = -1;

  ThemeRules {
    entries = List.copyOf(entries);
    stances = List.copyOf(stances);
    conditions = List.copyOf(conditions);
  }

  /** Where the theme's words are the theme. */
  enum Surroundings {
    /** Wherever they stand. */
    ANY,
    /** Where people with a duty act: nowhere in private life; a lone member needs their words. */
    DUTY
  }

  /** What a word and a mention must share, besides being near one another. */
  enum Scope {
    CLAUSE,
    SENTENCE,
    PASSAGE
  }

  /**
   * How near a word must be to a mention.
   *
   * @param within syllables between them, at most
   */
  record Reach(Scope scope, int within) {}

  record StanceRule(Stance is, Reach reach) {}

  /** What a condition asks of its words. */
  enum Need {
    /** One of them is near. */
    NEAR,
    /** None of them is. */
    WITHOUT
  }

  record Condition(Need need, Reach reach) {}

  record Entry(SyllablePattern pattern, Sign sign) {}
}
