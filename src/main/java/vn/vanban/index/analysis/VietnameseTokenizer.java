package vn.vanban.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Vietnamese text as the terms of one {@link Form}. A document number is a term of type {@code
 * <DOCUMENT_NUMBER>} over the terms of its parts. Takes composed and decomposed letters alike;
 * offsets are those of the input. Reads its whole input before the first term.
 */
public final class VietnameseTokenizer extends Tokenizer {

  static final String DOCUMENT_NUMBER = "<DOCUMENT_NUMBER>";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final Form form;
  private Composed text = Composed.of("");
  private TermCursor cursor;
  private int rawLength;
  private boolean read;

  public VietnameseTokenizer(Form form) {
    this.form = form;
    this.cursor = new TermCursor(List.of(), form);
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!read) {
      readInput();
    }
    if (!cursor.next()) {
      return false;
    }
    cursor.writeTo(term);
    offsets.setOffset(
        correctOffset(text.rawStart(cursor.start())), correctOffset(text.rawEnd(cursor.end())));
    increment.setPositionIncrement(cursor.positionIncrement());
    length.setPositionLength(cursor.positionLength());
    if (cursor.isDocumentNumber()) {
      type.setType(DOCUMENT_NUMBER);
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(rawLength);
    offsets.setOffset(last, last);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    read = false;
    rawLength = 0;
    cursor = new TermCursor(List.of(), form);
  }

  private void readInput() throws IOException {
    var raw = new StringBuilder();
    var buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      raw.append(buffer, 0, n);
    }
    rawLength = raw.length();
    text = Composed.of(raw);
    cursor = new TermCursor(Tokens.of(text.text()).list(), form);
    read = true;
  }
}
