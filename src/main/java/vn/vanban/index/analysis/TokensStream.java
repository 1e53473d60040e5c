package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens that were scanned before, as the terms of one field, with or without accents. */
final class TokensStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Token> tokens;
  private final Form form;
  private int next;

  TokensStream(List<Token> tokens, Form form) {
    this.tokens = tokens;
    this.form = form;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    term.setBytesRef(token.spelling().bytes(form));
    offsets.setOffset(token.start(), token.end());
    // A document number and its first part share a position.
    boolean firstPart = next > 0 && tokens.get(next - 1).isDocumentNumber();
    increment.setPositionIncrement(firstPart ? 0 : 1);
    next++;
    return true;
  }
}
