package vn.vanban.document;

/**
 * How well those pages of a document were recognised that were pictures.
 *
 * @param pages how many were
 * @param confidence how sure the recogniser says it is, the mean over all letters, 0 to 1
 * @param validSyllables share of the words of letters that are Vietnamese syllables, 0 to 1
 */
public record Ocr(int pages, double confidence, double validSyllables) {}
