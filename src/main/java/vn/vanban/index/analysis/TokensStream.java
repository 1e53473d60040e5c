package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens that were scanned before, as the terms of one field, with or without accents. */
final class TokensStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Token> tokens;
  private final boolean folded;
  private int next;

  TokensStream(List<Token> tokens, Form form) {
    this.tokens = tokens;
    this.folded = form == Form.FOLD;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    term.append(folded ? token.fold() : token.syllable());
    offsets.setOffset(token.start(), token.end());
    // A document number and its first part share a position.
    boolean firstPart = next > 0 && tokens.get(next - 1).isDocumentNumber();
    increment.setPositionIncrement(firstPart ? 0 : 1);
    next++;
    return true;
  }
}
