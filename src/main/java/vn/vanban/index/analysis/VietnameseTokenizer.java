package vn.vanban.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.SentenceAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;
import vn.vanban.segment.WordSegmenter;
import vn.vanban.text.Composed;

/**
 * Cuts Vietnamese text into syllables, numbers and words of other scripts, as they are written. A
 * document number is a term besides, its key, over the terms of its parts; so are the words of
 * several syllables where a segmenter is given. {@link TokenTypes} says which is which, the
 * sentence attribute which tokens are neighbours. Takes composed and decomposed letters alike;
 * terms are composed, offsets are those of the input. Reads its whole input before the first term.
 */
public final class VietnameseTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final SentenceAttribute sentence = addAttribute(SentenceAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final @Nullable WordSegmenter segmenter;
  private final boolean parts;
  private Composed text = Composed.of("");
  private List<Token> tokens = List.of();
  private int next;
  private boolean covered;
  private int rawLength;
  private boolean read;

  /** Syllables and document numbers. */
  public VietnameseTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, true);
  }

  /**
   * Words, and document numbers as words.
   *
   * @param parts whether the syllables of a word and the parts of a document number are terms too
   */
  public VietnameseTokenizer(WordSegmenter segmenter, boolean parts) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, segmenter, parts);
  }

  VietnameseTokenizer(AttributeFactory factory, @Nullable WordSegmenter segmenter, boolean parts) {
    super(factory);
    this.segmenter = segmenter;
    this.parts = parts;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!read) {
      readInput();
    }
    if (next == tokens.size()) {
      return false;
    }
    var token = tokens.get(next);
    term.append(token.spelling().written());
    offsets.setOffset(
        correctOffset(text.rawStart(token.start())), correctOffset(text.rawEnd(token.end())));
    type.setType(token.spelling().type());
    sentence.setSentenceIndex(token.sentence());
    increment.setPositionIncrement(covered ? 0 : 1);
    length.setPositionLength(parts ? Math.max(1, token.parts()) : 1);
    covered = parts && token.parts() > 0;
    next += parts ? 1 : 1 + token.parts();
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
    text = Composed.of("");
    tokens = List.of();
    next = 0;
    covered = false;
  }

  private void readInput() throws IOException {
    var raw = new StringBuilder();
    var buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      raw.append(buffer, 0, n);
    }
    rawLength = raw.length();
    text = Composed.of(raw);
    tokens =
        segmenter == null ? Tokens.of(text.text()).list() : WordTokens.of(text.text(), segmenter);
    read = true;
  }
}
