package vn.vanban.theme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a text's syllables through the patterns of a dictionary. */
final class TrieWalk {

  private final PatternTrie trie;
  private final Syllables syllables;
  private final Writing writing;
  private final int comma;

  /** What was met of the text, by syllable, and by how it is written. */
  private final PatternTrie.@Nullable Element[] elements;

  private final Map<String, PatternTrie.Element> known = new HashMap<>();

  /** How syllables are written in a trie. */
  interface Writing {

    String key(Syllables syllables, int syllable);

    /** Of what patterns write the beginning of: lower case, with or without accents. */
    String letters(String lower);
  }

  TrieWalk(PatternTrie trie, Syllables syllables, Writing writing) {
    this.trie = trie;
    this.syllables = syllables;
    this.writing = writing;
    this.comma = trie.id(SyllablePattern.COMMA);
    this.elements = new PatternTrie.Element[syllables.count()];
  }

  private PatternTrie.Element element(int at) {
    var element = elements[at];
    if (element == null) {
      // Keys do not tell capitals apart.
      element =
          known.computeIfAbsent(
              syllables.lower(at),
              lower -> trie.element(writing.key(syllables, at), writing.letters(lower)));
      elements[at] = element;
    }
    return element;
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
    var element = element(at);
    step(from, at, trie.next(node, element.id()), found);
    for (int id : element.begun()) {
      step(from, at, trie.next(node, id), found);
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
