package vn.vanban.index.analysis;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;

/**
 * The terms of given spellings, without places in a text: for a field that says which terms occur.
 * The same term may come again.
 */
public final class SpellingsStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final Iterator<Spelling> spellings;
  private final Form form;

  public SpellingsStream(Iterator<Spelling> spellings, Form form) {
    this.spellings = spellings;
    this.form = form;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!spellings.hasNext()) {
      return false;
    }
    term.setBytesRef(spellings.next().bytes(form));
    return true;
  }
}
