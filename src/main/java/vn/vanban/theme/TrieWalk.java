package vn.vanban.theme;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.theme.PatternTrie.Node;

/** Walks a text's syllables through the patterns of a dictionary. */
final class TrieWalk {

  private final Elements elements;
  private final Node root;
  private final Syllables syllables;
  private final int comma;

  TrieWalk(Elements elements, Syllables syllables) {
    this.elements = elements;
    this.root = elements.trie().root();
    this.syllables = syllables;
    this.comma = elements.trie().id(SyllablePattern.COMMA);
  }

  /** Adds to {@code found} the matches that start at {@code from}, shortest first. */
  void matchesAt(int from, List<Match> found) {
    int before = found.size();
    read(from, from, root, found);
    if (found.size() - before > 1) {
      // Gaps and beginnings are tried one after the other, whatever the length.
      found.subList(before, found.size()).sort(Comparator.comparingInt(Match::to));
    }
  }

  /** Goes on from {@code node} with the syllable {@code at}. */
  private void read(int from, int at, Node node, List<Match> found) {
    var element = elements.of(syllables, at);
    step(from, at, node.next(element.id()), found);
    for (int id : element.begun()) {
      step(from, at, node.next(id), found);
    }
  }

  /** At {@code node}, with the syllable {@code at} read. */
  private void step(int from, int at, @Nullable Node node, List<Match> found) {
    if (node == null) {
      return;
    }
    for (Sign sign : node.signs()) {
      found.add(new Match(from, at + 1, sign));
    }
    if (at + 1 == syllables.count()) {
      return;
    }
    int gap = syllables.gapBefore(at + 1);
    Node joined = Gap.lists(gap) ? node.next(comma) : Gap.isOpen(gap) ? node : null;
    if (joined != null) {
      read(from, at + 1, joined, found);
    }
    leap(from, at + 1, node, found);
    if (joined != null && joined != node) {
      leap(from, at + 1, joined, found);
    }
  }

  /** Over each gap of {@code node}; {@code at} is the first syllable that may stand in it. */
  private void leap(int from, int at, Node node, List<Match> found) {
    for (var leap : node.leaps()) {
      int last = Math.min(at + leap.widest(), syllables.count() - 1);
      for (int next = at; next <= last && !Gap.isBreak(syllables.gapBefore(next)); next++) {
        read(from, next, leap.node(), found);
        Node behindComma = leap.node().next(comma);
        if (behindComma != null && Gap.lists(syllables.gapBefore(next))) {
          read(from, next, behindComma, found);
        }
      }
    }
  }
}
