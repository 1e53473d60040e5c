package vn.vanban.index.analysis;

import org.apache.lucene.analysis.TokenStream;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.WordSegmenter;
import vn.vanban.text.Sentences;
import vn.vanban.text.Stretches;

/** Finds the words of a text that are counted, with the built-in segmenter. Thread-safe. */
public final class WordFinder {

  /** Loaded with the first text: many sessions write nothing. */
  private static final class BuiltIn {
    private static final WordSegmenter SEGMENTER = LatticeSegmenter.builtIn();
  }

  /**
   * @param text a stored text
   * @param sentences of the same text; no word goes on from one to the next
   */
  public TextWords of(String text, Sentences sentences) {
    var found = new TextWords.Builder(text, 0, sentences);
    for (int start = 0; start < text.length(); ) {
      int end = Stretches.end(text, start);
      addWords(text.substring(start, end), start, found);
      start = end;
    }
    return found.build();
  }

  /** How many words a text has; keeps none of them. */
  public int count(String text, Sentences sentences) {
    int count = 0;
    for (int start = 0; start < text.length(); ) {
      int end = Stretches.end(text, start);
      count += stretch(text, start, end, sentences).count();
      start = end;
    }
    return count;
  }

  /** The terms of all words of a text, which are found as they are taken. */
  public TokenStream stream(String text, Sentences sentences) {
    return new StretchesStream(text, (start, end) -> stretch(text, start, end, sentences).stream());
  }

  private static TextWords stretch(String text, int start, int end, Sentences sentences) {
    String stretch = text.substring(start, end);
    var found = new TextWords.Builder(stretch, start, sentences);
    addWords(stretch, 0, found);
    return found.build();
  }

  private static void addWords(String stretch, int at, TextWords.Builder found) {
    var words = BuiltIn.SEGMENTER.segment(stretch);
    for (int i = 0; i < words.count(); i++) {
      found.add(at + words.start(i), at + words.end(i), words.kind(i));
    }
  }
}
