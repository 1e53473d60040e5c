package vn.vanban.text;

import java.util.List;

/**
 * The parts that a very long text is worked on in, so that what is found on the way does not fill
 * the memory.
 */
public final class Stretches {

  /** UTF-16 units; longer than any law, so that an ordinary text is one stretch. */
  private static final int LONGEST = 1_000_000;

  private Stretches() {}

  /**
   * Where the stretch that starts at {@code start} ends: behind a line, else a sentence, else a
   * word, else anywhere.
   */
  public static int end(String text, int start) {
    int most = start + LONGEST;
    if (most >= text.length()) {
      return text.length();
    }
    for (var end : List.of("\n", ". ", " ")) {
      int at = text.lastIndexOf(end, most - end.length());
      if (at > start) {
        return at + end.length();
      }
    }
    return most;
  }
}
