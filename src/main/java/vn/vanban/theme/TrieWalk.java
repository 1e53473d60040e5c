package vn.vanban.theme;

import java.util.Comparator;
import java.util.List;

/** Walks a text's syllables through the patterns of a dictionary. */
final class TrieWalk {

  private final PatternTrie trie;
  private final Syllables syllables;
  private final int[] ids;

  /** By syllable; without elements where no pattern has beginnings. */
  private final int[][] begun;

  private final int comma;

  TrieWalk(PatternTrie trie, Syllables syllables, int[] ids, int[][] begun) {
    this.trie = trie;
    this.syllables = syllables;
    this.ids = ids;
    this.begun = begun;
    this.comma = trie.id(SyllablePattern.COMMA);
  }

  /** Adds to {@code found} the matches that start at {@code from}, shortest first. */
  void matchesAt(int from, List<Match> found) {
    int before = found.size();
    read(from, from, PatternTrie.ROOT, found);
    if (found.size() - before > 1) {
      // Gaps and beginnings are tried one after the other, whatever the length.
      found.subList(before, found.size()).sort(Comparator.comparingInt(Match::to));
    }
  }

  /** Goes on from {@code node} with the syllable {@code at}. */
  private void read(int from, int at, int node, List<Match> found) {
    step(from, at, trie.next(node, ids[at]), found);
    if (begun.length > 0) {
      for (int id : begun[at]) {
        step(from, at, trie.next(node, id), found);
      }
    }
  }

  /** At {@code node}, with the syllable {@code at} read. */
  private void step(int from, int at, int node, List<Match> found) {
    if (node < 0) {
      return;
    }
    for (Sign sign : trie.signs(node)) {
      found.add(new Match(from, at + 1, sign));
    }
    if (at + 1 == syllables.count()) {
      return;
    }
    int gap = syllables.gapBefore(at + 1);
    int joined =
        Gap.lists(gap) ? trie.next(node, comma) : Gap.isOpen(gap) ? node : PatternTrie.NONE;
    if (joined >= 0) {
      read(from, at + 1, joined, found);
    }
    leap(from, at + 1, node, found);
    if (joined >= 0 && joined != node) {
      leap(from, at + 1, joined, found);
    }
  }

  /** Over each gap of {@code node}; {@code at} is the first syllable that may stand in it. */
  private void leap(int from, int at, int node, List<Match> found) {
    for (var leap : trie.leaps(node)) {
      int last = Math.min(at + leap.widest(), syllables.count() - 1);
      for (int next = at; next <= last && !Gap.isBreak(syllables.gapBefore(next)); next++) {
        read(from, next, leap.node(), found);
        int behindComma = trie.next(leap.node(), comma);
        if (behindComma >= 0 && Gap.lists(syllables.gapBefore(next))) {
          read(from, next, behindComma, found);
        }
      }
    }
  }
}
