package vn.vanban.segment;

/**
 * Finds the words of a stored text. Implementations are thread-safe, keep nothing between calls and
 * give the same words for the same text every time.
 */
public interface WordSegmenter {

  /**
   * Every character of {@code text} but white space is in exactly one of the spans.
   *
   * @param text a stored text: NFC, no invisible characters
   */
  Words segment(CharSequence text);
}
