package vn.vanban.index.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRefBuilder;

/** Words that were found before, as terms of a field without positions. */
final class TextWordsStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private final char[] text;
  private final int[] bounds;
  private final int count;
  private int next;

  TextWordsStream(char[] text, int[] bounds, int count) {
    this.text = text;
    this.bounds = bounds;
    this.count = count;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == count) {
      return false;
    }
    var syllables = new SyllableWalk(text, bounds[2 * next], bounds[2 * next + 1]);
    next++;
    bytes.clear();
    while (syllables.next()) {
      if (bytes.length() > 0) {
        bytes.append((byte) ' ');
      }
      bytes.append(syllables.spelling().bytes(Form.SYLLABLE));
    }
    term.setBytesRef(bytes.get());
    return true;
  }
}
