package vn.vanban.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Stretches;

/** The terms of one stretch of a text after the other, each made when the one before is used up. */
final class StretchesStream extends TokenStream {

  /** Makes the terms of a stretch. */
  @FunctionalInterface
  interface Stretch {
    TokenStream terms(int start, int end);
  }

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final String text;
  private final Stretch stretch;
  private int start;
  private @Nullable TokenStream current;

  StretchesStream(String text, Stretch stretch) {
    this.text = text;
    this.stretch = stretch;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (current == null || !current.incrementToken()) {
      if (start == text.length()) {
        return false;
      }
      int end = Stretches.end(text, start);
      current = stretch.terms(start, end);
      start = end;
    }
    term.setBytesRef(current.getAttribute(BytesTermAttribute.class).getBytesRef());
    return true;
  }
}
