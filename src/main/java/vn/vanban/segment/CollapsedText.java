package vn.vanban.segment;

import java.util.Arrays;
import vn.vanban.text.Letters;

/** A text with each run of white space as one space, none at its ends, and the way back. */
final class CollapsedText {

  private final String text;

  /** By place in the collapsed text, the place in the original. */
  private final int[] origins;

  private CollapsedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static CollapsedText of(CharSequence original) {
    var kept = new char[original.length()];
    var origins = new int[original.length()];
    int length = 0;
    for (int i = 0; i < kept.length; i++) {
      char c = original.charAt(i);
      boolean space = Letters.isSpace(c);
      if (!space || length > 0 && kept[length - 1] != ' ') {
        kept[length] = space ? ' ' : c;
        origins[length++] = i;
      }
    }
    if (length > 0 && kept[length - 1] == ' ') {
      length--;
    }
    return new CollapsedText(new String(kept, 0, length), Arrays.copyOf(origins, length));
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Where the character at {@code place} stands in the original. */
  int origin(int place) {
    return origins[place];
  }
}
