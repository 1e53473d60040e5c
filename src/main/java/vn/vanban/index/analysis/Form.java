package vn.vanban.index.analysis;

/** What of a text becomes terms. */
public enum Form {
  /** Lower-case syllables with their accents, in the one spelling that all variants meet in. */
  SYLLABLE,
  /** The same without accents. */
  FOLD,
  /** Two neighbouring syllables of one sentence, with a space between them. */
  PAIR,
  /** Words as the segmenter finds them, a space between their syllables. */
  WORD
}
