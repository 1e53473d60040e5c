package vn.vanban.search;

/** What the parts of an answer are worth beside one another. */
final class Weights {

  /** A word with its accents as typed, which is more than its letters alone. */
  static final float SYLLABLE = 0.6f;

  /** The same word's letters, whatever the accents. */
  static final float FOLDED_BESIDE_SYLLABLE = 0.4f;

  /** Two words side by side. */
  static final float PAIR = 1f;

  /** What stands in the title, beside what stands in a passage. */
  static final float TITLE = 0.3f;

  /** A phrase in quotation marks. */
  static final float PHRASE = 2f;

  /** The document itself stands before all that cite it, and those before all that print it. */
  static final float OWN_NUMBER = 1_000f;

  static final float CITES_NUMBER = 10f;

  private Weights() {}
}
