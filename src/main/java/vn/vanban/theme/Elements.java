package vn.vanban.theme;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The syllables of texts in the terms of a trie. What was looked up before is remembered, since a
 * language has few syllables. Thread-safe.
 */
final class Elements {

  /** How syllables are written in a trie. */
  interface Writing {

    String key(Syllables syllables, int syllable);

    /** Of what patterns write the beginning of: lower case, with or without accents. */
    String letters(String lower);
  }

  /** Some 7,000 syllables, each in two or three cases. */
  private static final int REMEMBERED_BITS = 15;

  private static final int LONGEST_REMEMBERED = 12;

  private record Known(String written, PatternTrie.Element element) {}

  private final PatternTrie trie;
  private final Writing writing;

  /** By the hash of how it is written; a race costs no more than looking one up twice. */
  private final AtomicReferenceArray<Known> memory =
      new AtomicReferenceArray<>(1 << REMEMBERED_BITS);

  /**
   * @param trie with all its patterns
   */
  Elements(PatternTrie trie, Writing writing) {
    this.trie = trie;
    this.writing = writing;
  }

  PatternTrie trie() {
    return trie;
  }

  PatternTrie.Element of(Syllables syllables, int syllable) {
    if (syllables.end(syllable) - syllables.start(syllable) > LONGEST_REMEMBERED) {
      return lookUp(syllables, syllable);
    }
    int slot = (syllables.hash(syllable) * 0x9E3779B1) >>> (Integer.SIZE - REMEMBERED_BITS);
    Known known = memory.getAcquire(slot);
    if (known == null || !syllables.isWritten(syllable, known.written())) {
      known = new Known(syllables.written(syllable), lookUp(syllables, syllable));
      memory.setRelease(slot, known);
    }
    return known.element();
  }

  private PatternTrie.Element lookUp(Syllables syllables, int syllable) {
    String letters = writing.letters(syllables.lower(syllable));
    return trie.element(writing.key(syllables, syllable), letters);
  }
}
