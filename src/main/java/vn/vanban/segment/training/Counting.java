package vn.vanban.segment.training;

/** Which pairs and triples of syllables get weights, and how often the pairs were joined. */
final class Counting {

  /** Pairs never joined are worth a place only where that is no chance. */
  private static final int LEAST_SEPARATE_PAIRS = 10;

  private static final int LEAST_TRIPLES = 4;

  private Counting() {}

  /** Counted in silver text; those of gold text are added uncounted. */
  static Ngrams pairs(LabelledText silver, LabelledText gold) {
    var all = new Ngrams();
    forPairs(silver, (row, key) -> all.count(all.add(key), 1, silver.joined(row) ? 1 : 0));
    var kept = new Ngrams();
    long[] keys = all.keys();
    for (int i = 0; i < keys.length; i++) {
      if (all.joined(i) > 0 || all.seen(i) >= LEAST_SEPARATE_PAIRS) {
        kept.count(kept.add(keys[i]), all.seen(i), all.joined(i));
      }
    }
    forPairs(gold, (row, key) -> kept.add(key));
    return kept;
  }

  static Ngrams triples(Chains silver, Chains gold) {
    var all = new Ngrams();
    forTriples(silver, (row, key) -> all.count(all.add(key), 1, 0));
    var kept = new Ngrams();
    long[] keys = all.keys();
    for (int i = 0; i < keys.length; i++) {
      if (all.seen(i) >= LEAST_TRIPLES) {
        kept.add(keys[i]);
      }
    }
    forTriples(gold, (row, key) -> kept.add(key));
    return kept;
  }

  private interface Visitor {
    void visit(int row, long key);
  }

  private static void forPairs(LabelledText text, Visitor visitor) {
    for (int phrase = 0; phrase < text.phrases(); phrase++) {
      for (int row = text.start(phrase) + 1; row < text.end(phrase) - 2; row++) {
        visitor.visit(row, Chains.pairKey(text, row));
      }
    }
  }

  private static void forTriples(Chains chains, Visitor visitor) {
    for (int phrase = 0; phrase < chains.text.phrases(); phrase++) {
      int start = chains.text.start(phrase);
      int end = chains.text.end(phrase);
      for (int row = start; row < end; row++) {
        if (chains.hasTriple(row, start, end)) {
          visitor.visit(row, chains.tripleKey(row));
        }
      }
    }
  }
}
