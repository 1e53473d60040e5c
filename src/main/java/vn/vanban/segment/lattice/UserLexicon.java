package vn.vanban.segment.lattice;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that a user adds. At each place of a phrase the longest of them counts: its inner gaps are
 * drawn together, the gaps at its ends apart. Thread-safe once built.
 */
public final class UserLexicon {

  /** Overrules whatever training says: no sum of weights comes near. */
  private static final int CERTAIN = 100_000;

  private static final int PREFIX_ONLY = 0;

  /** By the hash of the syllables from the first on: the strength, 0 for the start of a word. */
  private final Map<Long, Integer> strengths = new HashMap<>();

  private final LatticeModel model;

  public UserLexicon(LatticeModel model) {
    this.model = model;
  }

  /** Adds a word that is taken wherever it stands. */
  public void add(String word) {
    put(word, CERTAIN);
  }

  /**
   * Adds a word that competes with what training says.
   *
   * @param count how often it was seen, 1 or more; its strength grows with the logarithm
   */
  public void add(String word, int count) {
    put(word, (int) Math.round(Math.log1p(count) * Weights.SCALE));
  }

  private void put(String word, int strength) {
    var scanner = new SyllableScanner(word);
    boolean plain = scanner.next() == SyllableScanner.Found.PHRASE;
    var phrase = scanner.phrase();
    if (!plain || scanner.next() != SyllableScanner.Found.END) {
      throw new IllegalArgumentException(
          "not a word: \"" + word + "\"; a word consists of syllables, without other signs");
    }
    long key = 0;
    for (int i = 0; i < phrase.size; i++) {
      key = extend(key, identity(phrase.hashes[i], model.syllables.identifier(phrase.hashes[i])));
      strengths.merge(key, i + 1 < phrase.size ? PREFIX_ONLY : strength, Math::max);
    }
  }

  boolean isEmpty() {
    return strengths.isEmpty();
  }

  /**
   * Changes the weights of a phrase's gaps.
   *
   * @param identifiers of the syllables, the first at 1
   * @param weights of the gap behind each syllable, the first at 1
   */
  void weigh(Phrase phrase, int[] identifiers, int[] weights) {
    int first = 0;
    while (first < phrase.size) {
      long key = 0;
      int end = first;
      int strength = 0;
      for (int i = first; i < phrase.size; i++) {
        key = extend(key, identity(phrase.hashes[i], identifiers[i + 1]));
        Integer found = strengths.get(key);
        if (found == null) {
          break;
        }
        if (found != PREFIX_ONLY) {
          end = i + 1;
          strength = found;
        }
      }
      if (end > first) {
        draw(first, end, strength, weights);
      }
      first = Math.max(end, first + 1);
    }
  }

  private static void draw(int first, int end, int strength, int[] weights) {
    weights[first] -= strength;
    for (int i = first + 1; i < end; i++) {
      weights[i] += strength;
    }
    weights[end] -= strength;
  }

  /** All spellings of a known syllable are one; an unknown one is its own. */
  private static long identity(int hash, int identifier) {
    return identifier == SyllableTable.UNKNOWN ? (long) hash << 32 | identifier : identifier;
  }

  private static long extend(long key, long syllable) {
    return Slots.mix(key + syllable) | 1;
  }
}
