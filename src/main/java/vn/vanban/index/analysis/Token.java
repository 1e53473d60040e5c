package vn.vanban.index.analysis;

import vn.vanban.text.Span;

/**
 * A syllable, a number or a word of another script; or a whole document number, which stands before
 * the tokens it is made of.
 *
 * @param syllable as {@link Form#SYLLABLE}; of a document number its key
 * @param fold as {@link Form#FOLD}; of a document number its key
 * @param start first UTF-16 unit in the text
 * @param end one past the last unit
 * @param parts of a document number how many of the tokens that follow it are made of; 0 for all
 *     others
 * @param follows whether it stands in one sentence with the token before it
 */
public record Token(String syllable, String fold, int start, int end, int parts, boolean follows) {

  public boolean isDocumentNumber() {
    return parts > 0;
  }

  public Span span() {
    return new Span(start, end);
  }
}
