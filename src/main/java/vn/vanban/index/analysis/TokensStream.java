package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens that were scanned before, as the terms of one field. */
final class TokensStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final TermCursor cursor;

  TokensStream(List<Token> tokens, Form form) {
    this.cursor = new TermCursor(tokens, form);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!cursor.next()) {
      return false;
    }
    cursor.writeTo(term);
    offsets.setOffset(cursor.start(), cursor.end());
    increment.setPositionIncrement(cursor.positionIncrement());
    return true;
  }
}
