package vn.vanban.segment.training;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of the terms, to be joined wherever silver text, of another trade, has all of their
 * syllables apart. Where it has a syllable of theirs in another word it is left as it is.
 */
final class TermWords {

  private final Set<Long> words = new HashSet<>();
  private final Set<Long> beginnings = new HashSet<>();

  /** Takes the words of segmented text. */
  TermWords(LabelledText terms) {
    for (int phrase = 0; phrase < terms.phrases(); phrase++) {
      int row = terms.start(phrase) + 1;
      while (row < terms.end(phrase) - 1) {
        row = addWord(terms, row);
      }
    }
  }

  /** The row behind the word that starts at {@code row}. */
  private int addWord(LabelledText terms, int row) {
    long key = terms.identifier(row);
    int last = row;
    while (terms.joined(last)) {
      beginnings.add(key);
      last++;
      key = extend(key, terms.identifier(last));
    }
    if (last > row) {
      words.add(key);
    }
    return last + 1;
  }

  void joinIn(LabelledText text) {
    for (int phrase = 0; phrase < text.phrases(); phrase++) {
      int end = text.end(phrase) - 1;
      int row = text.start(phrase) + 1;
      while (row < end) {
        int last = longest(text, row, end);
        for (int joining = row; joining < last; joining++) {
          text.join(joining);
        }
        row = last + 1;
        while (text.joined(row - 1)) {
          row++;
        }
      }
    }
  }

  /** The last row of the longest word of single syllables from {@code row} on. */
  private int longest(LabelledText text, int row, int end) {
    int last = row;
    long key = text.identifier(row);
    for (int i = row; !text.joined(i) && beginnings.contains(key) && i + 1 < end; ) {
      i++;
      key = extend(key, text.identifier(i));
      if (words.contains(key) && !text.joined(i)) {
        last = i;
      }
    }
    return last;
  }

  /** A hash of all identifiers so far. */
  private static long extend(long key, int identifier) {
    return key * 0x9E3779B97F4A7C15L + identifier;
  }
}
