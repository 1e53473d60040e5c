package vn.vanban.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.theme.Sign.Kind;

/** The matches of one theme in one text, by kind and place. */
final class ThemeMatches {

  /** What may start a run. */
  private static final Set<Kind> LEADING =
      EnumSet.of(
          Kind.SLOGAN, Kind.PHRASE, Kind.HINT, Kind.ALONE, Kind.BESIDE, Kind.MEMBER, Kind.NEGATOR);

  private final Map<Kind, Map<Integer, Match>> longestFrom = new EnumMap<>(Kind.class);
  private final BitSet starts = new BitSet();
  private final List<Match> excluded = new ArrayList<>();
  private final List<Match> kept = new ArrayList<>();
  private final List<Match> cues = new ArrayList<>();
  private final List<Match> conditions = new ArrayList<>();

  /**
   * @param match comes after those that start before it, and after the shorter ones that start
   *     where it does
   */
  void add(Match match) {
    Kind kind = match.sign().kind();
    switch (kind) {
      case EXCLUDED, EXCLUDED_FIRST -> excluded.add(match);
      case KEPT -> kept.add(match);
      case CUE_BEFORE, CUE_AFTER, NO_CUE, PARTING -> cues.add(match);
      case CONDITION -> conditions.add(match);
      case SLOGAN,
          PHRASE,
          HINT,
          ALONE,
          BESIDE,
          MEMBER,
          BARE,
          BETWEEN,
          JOINER,
          FOLLOWER,
          NEGATOR,
          DUTY,
          DUTY_HINT,
          PRIVATE,
          PRIVATE_HINT ->
          longestFrom.computeIfAbsent(kind, _ -> new HashMap<>()).put(match.from(), match);
    }
    if (LEADING.contains(kind)) {
      starts.set(match.from());
    }
  }

  /** The longest match of {@code kind} that starts at {@code from}. */
  @Nullable Match at(Kind kind, int from) {
    return longestFrom.getOrDefault(kind, Map.of()).get(from);
  }

  /** The first syllable at or after {@code from} where a run may start, or -1. */
  int nextStart(int from) {
    return starts.nextSetBit(from);
  }

  List<Match> cues() {
    return cues;
  }

  /** The words of all conditions. */
  List<Match> conditions() {
    return conditions;
  }

  /** The syllables of the exclusions of {@code kind} that nothing lifts. */
  BitSet exclusions(Kind kind) {
    var syllables = new BitSet();
    int first = 0;
    for (Match exclusion : excluded) {
      while (first < kept.size()
          && kept.get(first).from() + SyllablePattern.MOST_SYLLABLES < exclusion.from()) {
        first++;
      }
      boolean lifted = false;
      for (int i = first; i < kept.size() && kept.get(i).from() <= exclusion.from(); i++) {
        lifted |= kept.get(i).covers(exclusion);
      }
      if (!lifted && exclusion.sign().kind() == kind) {
        syllables.set(exclusion.from(), exclusion.to());
      }
    }
    return syllables;
  }
}
