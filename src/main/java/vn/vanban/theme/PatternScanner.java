package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.theme.ThemeRules.Entry;

/**
 * All patterns of a dictionary, matched in one pass over the syllables. Where a text is written
 * without accents, so are the patterns. Immutable and thread-safe.
 */
final class PatternScanner {

  private final PatternTrie accented = new PatternTrie();
  private final PatternTrie folded = new PatternTrie();

  PatternScanner(List<Entry> entries) {
    for (Entry entry : entries) {
      for (List<String> sequence : entry.pattern().sequences()) {
        accented.add(
            sequence.stream().map(s -> SyllableKey.accented(s, 0, s.length())).toList(),
            entry.sign());
        folded.add(
            sequence.stream().map(s -> SyllableKey.folded(s, 0, s.length())).toList(),
            entry.sign());
      }
    }
  }

  /** Every match, by its first syllable, then by its length. */
  List<Match> scan(Syllables syllables) {
    var accentedIds = new int[syllables.count()];
    var foldedIds = new int[syllables.count()];
    for (int i = 0; i < syllables.count(); i++) {
      accentedIds[i] = accented.id(syllables.accentedKey(i));
      foldedIds[i] = folded.id(syllables.foldedKey(i));
    }
    var matches = new ArrayList<Match>();
    for (int i = 0; i < syllables.count(); i++) {
      if (syllables.isAccentless(i)) {
        folded.matchesAt(i, syllables, foldedIds, matches);
      } else {
        accented.matchesAt(i, syllables, accentedIds, matches);
      }
    }
    return matches;
  }
}
