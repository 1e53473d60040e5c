package vn.vanban.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes the accents off; in place of the term, or as a twin behind it at the same position. Keys of
 * document numbers, which tell Đ from D, stay as they are.
 */
public final class VietnameseFoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final boolean preserveOriginal;
  private @Nullable State original;

  /**
   * @param preserveOriginal whether a term with accents stands before its twin without them
   */
  public VietnameseFoldFilter(TokenStream input, boolean preserveOriginal) {
    super(input);
    this.preserveOriginal = preserveOriginal;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (original != null) {
      restoreState(original);
      original = null;
      fold();
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!type.type().equals(TokenTypes.DOCUMENT_NUMBER)) {
      if (!preserveOriginal) {
        fold();
      } else if (changes()) {
        original = captureState();
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    original = null;
  }

  private boolean changes() {
    String written = term.toString();
    return !Spelling.fold(written).equals(written);
  }

  private void fold() {
    String folded = Spelling.fold(term.toString());
    term.setEmpty().append(folded);
  }
}
