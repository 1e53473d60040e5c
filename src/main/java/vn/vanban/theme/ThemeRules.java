package vn.vanban.theme;

import java.util.List;
import vn.vanban.theme.ThemeMention.Stance;

/**
 * How mentions of one theme are found.
 *
 * @param negates index of the theme that this one is the refusal of, or {@link #NOTHING}
 * @param entries its patterns
 * @param stances the first rule with a cue near a mention decides
 * @param otherwise the stance where no rule does
 */
record ThemeRules(
    Theme theme,
    Surroundings surroundings,
    int negates,
    List<Entry> entries,
    List<StanceRule> stances,
    Stance otherwise) {

  static final int NOTHING = -1;

  ThemeRules {
    entries = List.copyOf(entries);
    stances = List.copyOf(stances);
  }

  /** Where the theme's words are the theme. */
  enum Surroundings {
    /** Wherever they stand. */
    ANY,
    /** Where people with a duty act: nowhere in private life; a lone member needs their words. */
    DUTY
  }

  /** How far a cue reaches, besides its distance in syllables. */
  enum Scope {
    CLAUSE,
    SENTENCE,
    PASSAGE
  }

  /**
   * @param within syllables between cue and mention, at most
   */
  record StanceRule(Stance is, Scope scope, int within) {}

  record Entry(SyllablePattern pattern, Sign sign) {}
}
