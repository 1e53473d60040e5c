package vn.vanban.index.analysis;

import vn.vanban.text.Span;

/**
 * A syllable, a number or a word of another script; or a whole document number, which stands before
 * the tokens it is made of.
 *
 * @param spelling of a document number its key
 * @param start first UTF-16 unit in the text
 * @param end one past the last unit
 * @param parts of a document number how many of the tokens behind it are its parts; 0 for all
 *     others
 * @param sentence in which sentence of the text it stands, from 0
 */
public record Token(Spelling spelling, int start, int end, int parts, int sentence) {

  public String syllable() {
    return spelling.syllable();
  }

  public String fold() {
    return spelling.fold();
  }

  public boolean isDocumentNumber() {
    return parts > 0;
  }

  public Span span() {
    return new Span(start, end);
  }
}
