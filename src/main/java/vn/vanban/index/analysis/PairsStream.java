package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** The folded pairs of tokens that were scanned before. */
final class PairsStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

  private final List<Token> tokens;
  private int next;
  private @Nullable Token first;

  PairsStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (next < tokens.size()) {
      var token = tokens.get(next++);
      if (token.isDocumentNumber()) {
        continue;
      }
      var before = first;
      first = token;
      if (before != null && before.sentence() == token.sentence()) {
        term.append(before.fold()).append(' ').append(token.fold());
        offsets.setOffset(before.start(), token.end());
        return true;
      }
    }
    return false;
  }
}
