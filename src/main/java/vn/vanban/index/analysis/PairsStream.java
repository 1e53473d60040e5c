package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** The folded pairs of tokens that were scanned before. */
final class PairsStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

  private final List<Token> tokens;
  private final BytesRefBuilder pair = new BytesRefBuilder();
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
        pair.copyBytes(before.spelling().bytes(Form.FOLD));
        pair.append((byte) ' ');
        pair.append(token.spelling().bytes(Form.FOLD));
        term.setBytesRef(pair.get());
        offsets.setOffset(before.start(), token.end());
        return true;
      }
    }
    return false;
  }
}
