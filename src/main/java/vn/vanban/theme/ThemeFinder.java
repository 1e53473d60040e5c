package vn.vanban.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.Theme.Member;
import vn.vanban.theme.ThemeMention.Form;
import vn.vanban.theme.ThemeRules.Surroundings;

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
    private final List<Match> shared = new ArrayList<>();

    Search(String text) {
      this.text = text;
      this.syllables = Syllables.of(text);
      themes.forEach(_ -> matches.add(new ThemeMatches()));
      for (Match match : scanner.scan(syllables)) {
        if (match.sign().theme() == Sign.SHARED) {
          shared.add(match);
        } else {
          matches.get(match.sign().theme()).add(match);
        }
      }
    }

    List<ThemeMention> mentions() {
      var runs = runs();
      if (runs.stream().allMatch(List::isEmpty)) {
        return List.of();
      }
      var inDuty = new ArrayList<List<Run>>();
      for (int theme = 0; theme < runs.size(); theme++) {
        boolean asks = themes.get(theme).surroundings() == Surroundings.DUTY;
        inDuty.add(asks ? runs.get(theme) : List.of());
      }
      var context = new DutyContext(syllables, shared, inDuty);
      var mentions = new ArrayList<ThemeMention>();
      for (int theme = 0; theme < runs.size(); theme++) {
        int index = theme;
        if (runs.get(index).isEmpty()) {
          continue;
        }
        ThemeRules rules = themes.get(index);
        var stances = new StanceReader(syllables, rules, matches.get(theme).cues());
        var conditions =
            new ConditionReader(syllables, rules.conditions(), matches.get(theme).conditions());
        runs.get(theme).stream()
            .filter(run -> counts(index, run, context))
            .filter(conditions::admits)
            .map(run -> mention(rules, run, stances))
            .forEach(mentions::add);
      }
      mentions.sort(
          Comparator.comparingInt(ThemeMention::start)
              .thenComparingInt(ThemeMention::end)
              .thenComparing(ThemeMention::theme));
      return List.copyOf(mentions);
    }

    /** By theme; also those that turn out not to count. */
    private List<List<Run>> runs() {
      var byTheme = new ArrayDeque<List<Run>>();
      // A theme names only themes above it, so that what refuses comes before what is refused.
      var taken = new ArrayList<BitSet>();
      themes.forEach(_ -> taken.add(new BitSet()));
      for (int theme = themes.size() - 1; theme >= 0; theme--) {
        if (matches.get(theme).nextStart(0) < 0) {
          byTheme.addFirst(List.of());
          continue;
        }
        ThemeRules rules = themes.get(theme);
        boolean refuses = rules.negates() != ThemeRules.NOTHING;
        var refused = refuses ? matches.get(rules.negates()) : new ThemeMatches();
        var runs = new RunReader(syllables, matches.get(theme), refused, taken.get(theme)).runs();
        if (refuses) {
          runs.forEach(run -> taken.get(rules.negates()).set(run.from(), run.to()));
        }
        byTheme.addFirst(runs);
      }
      return List.copyOf(byTheme);
    }

    private boolean counts(int theme, Run run, DutyContext context) {
      boolean onlyBeside = run.parts().stream().allMatch(part -> part.kind() == Kind.BESIDE);
      return !onlyBeside
          && switch (themes.get(theme).surroundings()) {
            case ANY -> true;
            case DUTY -> context.admits(run, theme);
          };
    }

    private ThemeMention mention(ThemeRules rules, Run run, StanceReader stances) {
      int last = syllables.end(run.to() - 1);
      int start = Quotes.opened(text, syllables.start(run.from()), last);
      int end = Quotes.closed(text, start, last);
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
