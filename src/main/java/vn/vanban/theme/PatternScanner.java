package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;
import vn.vanban.theme.ThemeRules.Entry;

/**
 * All patterns of a dictionary, matched in one pass over the syllables. Where a text is written
 * without accents, so are the patterns. Immutable and thread-safe.
 */
final class PatternScanner {

  private static final Elements.Writing WITH_ACCENTS =
      new Elements.Writing() {
        @Override
        public String key(Syllables syllables, int syllable) {
          return syllables.accentedKey(syllable);
        }

        @Override
        public String letters(String lower) {
          return lower;
        }
      };

  private static final Elements.Writing WITHOUT_ACCENTS =
      new Elements.Writing() {
        @Override
        public String key(Syllables syllables, int syllable) {
          return syllables.foldedKey(syllable);
        }

        @Override
        public String letters(String lower) {
          return Letters.fold(lower);
        }
      };

  private final Elements accented;
  private final Elements folded;

  PatternScanner(List<Entry> entries) {
    var inAccented = new PatternTrie();
    var inFolded = new PatternTrie();
    for (Entry entry : entries) {
      for (List<String> sequence : entry.pattern().sequences()) {
        inAccented.add(sequence.stream().map(PatternScanner::accented).toList(), entry.sign());
        inFolded.add(sequence.stream().map(PatternScanner::folded).toList(), entry.sign());
      }
    }
    this.accented = new Elements(inAccented, WITH_ACCENTS);
    this.folded = new Elements(inFolded, WITHOUT_ACCENTS);
  }

  /** A beginning is no whole syllable: its tone may be still to come. */
  private static String accented(String element) {
    return isSyllable(element) ? SyllableKey.accented(element, 0, element.length()) : element;
  }

  private static String folded(String element) {
    return isSyllable(element)
        ? SyllableKey.folded(element, 0, element.length())
        : Letters.fold(element);
  }

  private static boolean isSyllable(String element) {
    return SyllablePattern.gap(element) == 0 && !SyllablePattern.isBeginning(element);
  }

  /** Every match, by its first syllable, then by its length. */
  List<Match> scan(Syllables syllables) {
    var inAccented = new TrieWalk(accented, syllables);
    var inFolded = new TrieWalk(folded, syllables);
    var matches = new ArrayList<Match>();
    for (int i = 0; i < syllables.count(); i++) {
      (syllables.isAccentless(i) ? inFolded : inAccented).matchesAt(i, matches);
    }
    return matches;
  }
}
