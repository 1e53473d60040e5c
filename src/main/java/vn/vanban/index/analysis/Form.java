package vn.vanban.index.analysis;

/** What of a text becomes terms. */
public enum Form {
  /** Lower-case syllables with their accents, in the one spelling that all variants meet in. */
  SYLLABLE,
  /** The same without accents. */
  FOLD,
  /** Two neighbouring folded syllables of one sentence, with a space between them. */
  PAIR
}
