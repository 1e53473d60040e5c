package vn.vanban.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Gives each syllable of a term the one spelling that its variants meet in: lower case, đ for its
 * look-alikes, hoà as hòa, kĩ as kỹ. Keys of document numbers stay as they are.
 */
public final class VietnameseSyllableFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  public VietnameseSyllableFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!type.type().equals(TokenTypes.DOCUMENT_NUMBER)) {
      // The common spelling is as long as the written one, so it can take its place.
      char[] letters = term.buffer();
      int start = 0;
      for (int i = 0; i <= term.length(); i++) {
        if (i == term.length() || letters[i] == ' ') {
          Spelling.of(letters, start, i).syllable().getChars(0, i - start, letters, start);
          start = i + 1;
        }
      }
    }
    return true;
  }
}
