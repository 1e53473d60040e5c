package vn.vanban.index.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.SentenceAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Makes pairs of neighbouring tokens of one sentence; document numbers and words that stand over
 * their parts are passed over. Belongs before {@link VietnameseFoldFilter}, so that a term and its
 * twin are not taken for neighbours.
 */
public final class VietnamesePairFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final SentenceAttribute sentence = addAttribute(SentenceAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final boolean outputTokens;

  /** Read ahead of what was given out: the second of a pair, and what stands over it. */
  private final Deque<State> waiting = new ArrayDeque<>();

  private final StringBuilder first = new StringBuilder();
  private int firstStart;
  private int firstSentence;
  private boolean hasFirst;
  private int distance;
  private boolean exhausted;

  /**
   * @param outputTokens whether the tokens themselves are given out too
   */
  public VietnamesePairFilter(TokenStream input, boolean outputTokens) {
    super(input);
    this.outputTokens = outputTokens;
  }

  @Override
  public boolean incrementToken() throws IOException {
    return outputTokens ? nextTokenOrPair() : nextPair();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    hasFirst = false;
    distance = 0;
    exhausted = false;
  }

  /** Each pair stands at the position of its first token, one position long. */
  private boolean nextPair() throws IOException {
    while (input.incrementToken()) {
      distance += increment.getPositionIncrement();
      if (!isMember()) {
        continue;
      }
      boolean pairs = hasFirst && sentence.getSentenceIndex() == firstSentence;
      String second = term.toString();
      int secondStart = offsets.startOffset();
      if (pairs) {
        becomePair();
        // Up to the first token: the second one counts for the next pair.
        increment.setPositionIncrement(Math.max(1, distance - 1));
        distance = 1;
      }
      remember(second, secondStart);
      if (pairs) {
        return true;
      }
    }
    return false;
  }

  /** Each pair follows its first token, at the same position, as long as both. */
  private boolean nextTokenOrPair() throws IOException {
    if (waiting.isEmpty() && hasFirst && pairAhead()) {
      return true;
    }
    if (!waiting.isEmpty()) {
      restoreState(waiting.remove());
    } else if (!advance()) {
      return false;
    }
    if (isMember()) {
      remember(term.toString(), offsets.startOffset());
    }
    return true;
  }

  private boolean pairAhead() throws IOException {
    hasFirst = false;
    int positions = 0;
    while (advance()) {
      positions += increment.getPositionIncrement();
      waiting.add(captureState());
      if (isMember()) {
        boolean pairs = positions > 0 && sentence.getSentenceIndex() == firstSentence;
        if (pairs) {
          becomePair();
          increment.setPositionIncrement(0);
          length.setPositionLength(positions + 1);
        }
        return pairs;
      }
    }
    return false;
  }

  private boolean advance() throws IOException {
    exhausted = exhausted || !input.incrementToken();
    return !exhausted;
  }

  /** Turns the second token of a pair into the pair. */
  private void becomePair() {
    String second = term.toString();
    term.setEmpty().append(first).append(' ').append(second);
    offsets.setOffset(firstStart, offsets.endOffset());
    type.setType(TokenTypes.PAIR);
  }

  private void remember(String text, int start) {
    first.setLength(0);
    first.append(text);
    firstStart = start;
    firstSentence = sentence.getSentenceIndex();
    hasFirst = true;
  }

  private boolean isMember() {
    boolean overParts = length.getPositionLength() > 1;
    return !overParts && !type.type().equals(TokenTypes.DOCUMENT_NUMBER);
  }
}
