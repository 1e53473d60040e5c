package vn.vanban.index.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import vn.vanban.segment.Words;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;

/**
 * The words of one stored text that are counted: what has letters and is neither a number nor an
 * address nor the letter of a list mark ("a)"). Eight bytes each. Immutable. A text that is long is
 * better taken stretch by stretch: {@link WordFinder#stream}.
 */
public final class TextWords {

  private final char[] text;
  private final int[] bounds;
  private final int count;

  private TextWords(char[] text, int[] bounds, int count) {
    this.text = text;
    this.bounds = bounds;
    this.count = count;
  }

  public int count() {
    return count;
  }

  /** Where the word stands in the text. */
  public Span span(int word) {
    return new Span(bounds[2 * word], bounds[2 * word + 1]);
  }

  /** The word as the index has it. */
  public String term(int word) {
    var term = new StringBuilder();
    var syllables = new SyllableWalk(text, bounds[2 * word], bounds[2 * word + 1]);
    while (syllables.next()) {
      term.append(term.isEmpty() ? "" : " ").append(syllables.spelling().syllable());
    }
    return term.toString();
  }

  /** The terms of all words, in their order. */
  public TokenStream stream() {
    return new TextWordsStream(text, bounds, count);
  }

  /** Takes what the segmenter found, in its order. */
  static final class Builder {

    private final char[] text;
    private final int textStart;
    private final Sentences sentences;
    private int[] bounds;
    private int count;

    /**
     * @param text a stored text, or a stretch of one
     * @param textStart where it starts in the text that {@code sentences} are of
     */
    Builder(String text, int textStart, Sentences sentences) {
      this.text = text.toCharArray();
      this.textStart = textStart;
      this.sentences = sentences;
      this.bounds = new int[2 * (text.length() / 5 + 8)];
    }

    void add(int start, int end, Words.Kind kind) {
      if (kind != Words.Kind.WORD) {
        return;
      }
      if (crossesSentences(start, end)) {
        var syllables = new SyllableWalk(text, start, end);
        while (syllables.next()) {
          add(syllables.start(), syllables.end());
        }
      } else {
        add(start, end);
      }
    }

    private void add(int start, int end) {
      // What is longer is no word, and Lucene refuses terms of 32 KB.
      if (end - start > TokenScan.LONGEST || !isCounted(start, end)) {
        return;
      }
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 4 * count);
      }
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      count++;
    }

    private boolean isCounted(int start, int end) {
      if (end - start == 1 && isListMark(Letters.lower(text[start]))) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (Character.isLetter(text[i])) {
          return true;
        }
      }
      return false;
    }

    /** Vietnamese words of one letter all have an accent: ở, ý, ô. */
    private static boolean isListMark(char c) {
      return c >= 'a' && c <= 'z' || c == 'đ';
    }

    private boolean crossesSentences(int start, int end) {
      for (int i = start; i < end; i++) {
        if (text[i] == '\n') {
          return sentences.around(textStart + start).start()
              != sentences.around(textStart + end - 1).start();
        }
      }
      return false;
    }

    TextWords build() {
      return new TextWords(text, bounds, count);
    }
  }
}
