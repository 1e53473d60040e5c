package vn.vanban.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;

/** Joins the matches of one theme to runs: the longest match wins, and no syllable counts twice. */
final class RunReader {

  private static final List<Kind> OWN =
      List.of(Kind.SLOGAN, Kind.PHRASE, Kind.HINT, Kind.ALONE, Kind.BESIDE, Kind.MEMBER);

  private final Syllables syllables;
  private final ThemeMatches own;

  /** The theme that this one is the refusal of; without matches where there is none. */
  private final ThemeMatches refused;

  private final BitSet closed;

  /** Where no run starts; one that goes on there is told apart by what it goes on from. */
  private final BitSet closedFirst;

  /**
   * @param taken syllables of runs of the theme that refuses this one
   */
  RunReader(Syllables syllables, ThemeMatches own, ThemeMatches refused, BitSet taken) {
    this.syllables = syllables;
    this.own = own;
    this.refused = refused;
    this.closed = own.exclusions(Kind.EXCLUDED);
    closed.or(refused.exclusions(Kind.EXCLUDED));
    closed.or(taken);
    this.closedFirst = own.exclusions(Kind.EXCLUDED_FIRST);
    closedFirst.or(refused.exclusions(Kind.EXCLUDED_FIRST));
  }

  List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (int at = own.nextStart(0); at >= 0; ) {
      Part first = leading(at, null);
      if (first == null) {
        at = own.nextStart(at + 1);
      } else {
        var run = runFrom(first);
        runs.add(run);
        at = own.nextStart(run.to());
      }
    }
    return runs;
  }

  private Run runFrom(Part first) {
    var parts = new ArrayList<Part>();
    parts.add(first);
    Part last = first;
    while (last.kind() != Kind.SLOGAN) {
      Part next = next(last);
      if (next == null) {
        break;
      }
      parts.add(next);
      last = next;
    }
    return new Run(parts);
  }

  /** The part that the run goes on with after {@code last}. */
  private @Nullable Part next(Part last) {
    int at = afterJoiner(last.to());
    if (at < 0) {
      return null;
    }
    Part leading = leading(at, last);
    if (leading != null) {
      return leading.kind() == Kind.SLOGAN ? null : leading;
    }
    Part bare = bare(at, last);
    return bare != null ? bare : afterBetween(at, last);
  }

  /** Where the next part would start, or -1 where nothing joins. */
  private int afterJoiner(int at) {
    if (!joins(at)) {
      return -1;
    }
    Match joiner = own.at(Kind.JOINER, at);
    if (joiner == null) {
      return at;
    }
    return joins(joiner.to()) ? joiner.to() : -1;
  }

  private boolean joins(int at) {
    if (at >= syllables.count()) {
      return false;
    }
    int gap = syllables.gapBefore(at);
    boolean newLineStartsAnew =
        (gap & Gap.NEWLINE) != 0 && !Gap.lists(gap) && syllables.startsWithCapital(at);
    return !Gap.isBreak(gap) && !newLineStartsAnew;
  }

  /** A part that needs no run before it, the longest; {@code last} may carry a negator on. */
  private @Nullable Part leading(int at, @Nullable Part last) {
    var candidates = new ArrayList<Part>();
    for (Kind kind : OWN) {
      addOwn(kind, at, candidates);
    }
    Match negator = own.at(Kind.NEGATOR, at);
    if (negator != null
        && negator.to() < syllables.count()
        && Gap.isOpen(syllables.gapBefore(negator.to()))) {
      addRefusal(at, refused.at(Kind.MEMBER, negator.to()), candidates);
    }
    if (last != null && last.isRefusal()) {
      addRefusal(at, refused.at(Kind.MEMBER, at), candidates);
    }
    return candidates.stream()
        .filter(part -> !meets(closed, part) && (last != null || !meets(closedFirst, part)))
        .max(Comparator.comparingInt(Part::to))
        .orElse(null);
  }

  private void addOwn(Kind kind, int at, List<Part> candidates) {
    Match match = own.at(kind, at);
    // "năm dám nghĩ" is no slogan: its dám belongs to the member after it.
    boolean cutsMember =
        match != null && kind == Kind.SLOGAN && own.at(Kind.MEMBER, match.to() - 1) != null;
    boolean governs = match != null && kind == Kind.ALONE && !standsAlone(match.to());
    if (match != null && !cutsMember && !governs) {
      candidates.add(new Part(match));
    }
  }

  /** Whether a phrase that ends before {@code to} has no object there. */
  private boolean standsAlone(int to) {
    return !joins(to)
        || (syllables.gapBefore(to) & ~Gap.NEWLINE) != 0
        || own.nextStart(to) == to
        || own.at(Kind.JOINER, to) != null
        || own.at(Kind.FOLLOWER, to) != null;
  }

  private static void addRefusal(int at, @Nullable Match member, List<Part> candidates) {
    if (member != null) {
      candidates.add(Part.refusal(at, member));
    }
  }

  private static boolean meets(BitSet places, Part part) {
    int next = places.nextSetBit(part.from());
    return next >= 0 && next < part.to();
  }

  /** A member without the lead, which the run's first one still governs. */
  private @Nullable Part bare(int at, Part last) {
    ThemeMatches theme = last.isRefusal() ? refused : own;
    boolean governed = last.kind() == Kind.MEMBER || last.kind() == Kind.BARE;
    boolean listed = at > last.to() || Gap.lists(syllables.gapBefore(at));
    Match match = governed && listed ? theme.at(Kind.BARE, at) : null;
    if (match == null || !endsPhrase(match.to(), theme)) {
      return null;
    }
    return last.isRefusal() ? Part.refusal(at, match) : new Part(match);
  }

  private boolean endsPhrase(int to, ThemeMatches theme) {
    return to >= syllables.count()
        || Gap.endsPhrase(syllables.gapBefore(to))
        || theme.at(Kind.JOINER, to) != null
        || theme.at(Kind.MEMBER, to) != null
        || theme.at(Kind.FOLLOWER, to) != null;
  }

  /** The part after a phrase that may stand inside a run, not at its end. */
  private @Nullable Part afterBetween(int at, Part last) {
    Match between = own.at(Kind.BETWEEN, at);
    int next = between == null || last.kind() != Kind.MEMBER ? -1 : afterJoiner(between.to());
    Part leading = next < 0 ? null : leading(next, last);
    return leading != null && leading.kind() == Kind.MEMBER ? leading : null;
  }
}
