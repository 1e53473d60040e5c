package vn.vanban.index.analysis;

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
    var found = new TextWords.Builder(text, sentences);
    for (int start = 0; start < text.length(); ) {
      int end = Stretches.end(text, start);
      var words = BuiltIn.SEGMENTER.segment(text.substring(start, end));
      for (int i = 0; i < words.count(); i++) {
        found.add(start + words.start(i), start + words.end(i), words.kind(i));
      }
      start = end;
    }
    return found.build();
  }
}
