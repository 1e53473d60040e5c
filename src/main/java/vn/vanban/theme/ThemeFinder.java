package vn.vanban.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.Theme.Member;
import vn.vanban.theme.ThemeMention.Form;

/** Finds the mentions of a dictionary's themes. Immutable and thread-safe; build it once. */
public final class ThemeFinder {

  private final List<ThemeRules> themes;
  private final PatternScanner scanner;

  public ThemeFinder(ThemeDictionary dictionary) {
    this.themes = dictionary.rules();
    var entries = new ArrayList<>(dictionary.shared());
    themes.forEach(rules -> entries.addAll(rules.entries()));
    this.scanner = new PatternScanner(entries);
  }

  /**
   * The mentions by start, end and the dictionary's order of themes; those of one theme never
   * overlap. Takes time linear in the length of the text.
   *
   * @param storedText as {@link vn.vanban.text.StoredText} gives it; spans count on it
   */
  public List<ThemeMention> find(String storedText) {
    return new Search(storedText).mentions();
  }

  /** One text's search. */
  private final class Search {

    private final String text;
    private final Syllables syllables;
    private final List<ThemeMatches> matches = new ArrayList<>();
    private final DutyContext context;

    Search(String text) {
      this.text = text;
      this.syllables = Syllables.of(text);
      themes.forEach(_ -> matches.add(new ThemeMatches()));
      var shared = new ArrayList<Match>();
      for (Match match : scanner.scan(syllables)) {
        if (match.sign().theme() == Sign.SHARED) {
          shared.add(match);
        } else {
          matches.get(match.sign().theme()).add(match);
        }
      }
      this.context = new DutyContext(syllables, shared);
    }

    List<ThemeMention> mentions() {
      var mentions = new ArrayList<ThemeMention>();
      // A theme names only themes above it, so that what refuses comes before what is refused.
      var taken = new ArrayList<BitSet>();
      themes.forEach(_ -> taken.add(new BitSet()));
      for (int theme = themes.size() - 1; theme >= 0; theme--) {
        ThemeRules rules = themes.get(theme);
        boolean refuses = rules.negates() != ThemeRules.NOTHING;
        var refused = refuses ? matches.get(rules.negates()) : new ThemeMatches();
        var runs = new RunReader(syllables, matches.get(theme), refused, taken.get(theme)).runs();
        if (refuses) {
          runs.forEach(run -> taken.get(rules.negates()).set(run.from(), run.to()));
        }
        var stances = new StanceReader(syllables, rules, matches.get(theme).cues());
        runs.stream()
            .filter(run -> counts(rules, run))
            .map(run -> mention(rules, run, stances))
            .forEach(mentions::add);
      }
      mentions.sort(
          Comparator.comparingInt(ThemeMention::start)
              .thenComparingInt(ThemeMention::end)
              .thenComparing(ThemeMention::theme));
      return List.copyOf(mentions);
    }

    private boolean counts(ThemeRules rules, Run run) {
      boolean onlyBeside = run.parts().stream().allMatch(part -> part.kind() == Kind.BESIDE);
      return !onlyBeside
          && switch (rules.surroundings()) {
            case ANY -> true;
            case DUTY -> context.admits(run);
          };
    }

    private ThemeMention mention(ThemeRules rules, Run run, StanceReader stances) {
      int start = syllables.start(run.from());
      int end = syllables.end(run.to() - 1);
      return new ThemeMention(
          start,
          end,
          text.substring(start, end),
          rules.theme().id(),
          form(run),
          members(run),
          stances.of(run));
    }

    private Form form(Run run) {
      if (run.has(Kind.SLOGAN)) {
        return Form.LABEL;
      }
      return run.parts().size() > 1 ? Form.ENUMERATION : Form.SINGLE;
    }

    private List<String> members(Run run) {
      var indexes = new BitSet();
      List<Member> members = List.of();
      for (Part part : run.parts()) {
        Sign sign = part.match().sign();
        if (sign.detail() != Sign.NO_MEMBER) {
          indexes.set(sign.detail());
          members = themes.get(sign.theme()).theme().members();
        }
      }
      var named = members;
      return indexes.stream().mapToObj(index -> named.get(index).id()).toList();
    }
  }
}
