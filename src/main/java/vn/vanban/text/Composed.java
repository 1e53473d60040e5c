package vn.vanban.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A raw text with its letters composed (NFC) and invisible characters left out, and where each of
 * its characters stood: for answers that have to count in the raw text. Immutable once made.
 */
public final class Composed {

  private final StringBuilder text;

  /** Up to here every character stands where it stood. */
  private final int same;

  // Of the characters from `same` on.
  private int[] starts;
  private int[] ends;

  private Composed(CharSequence raw, int same) {
    this.text = new StringBuilder(raw.length()).append(raw, 0, same);
    this.same = same;
    this.starts = new int[raw.length() - same];
    this.ends = new int[raw.length() - same];
  }

  public static Composed of(CharSequence raw) {
    int i = 0;
    while (i < raw.length() && !isMark(raw.charAt(i))) {
      i++;
    }
    // A mark belongs to the letter before it.
    i = i == raw.length() ? i : Math.max(0, i - 1);
    var composed = new Composed(raw, i);
    while (i < raw.length()) {
      int end = i + 1;
      while (end < raw.length() && isMark(raw.charAt(end))) {
        end++;
      }
      composed.append(raw, i, end);
      i = end;
    }
    return composed;
  }

  public CharSequence text() {
    return text;
  }

  /** Where the character at {@code at} began in the raw text. */
  public int rawStart(int at) {
    return at < same ? at : starts[at - same];
  }

  /** Where the character before {@code end} ended in the raw text. */
  public int rawEnd(int end) {
    return end <= same ? end : ends[end - 1 - same];
  }

  private void append(CharSequence raw, int start, int end) {
    if (end == start + 1) {
      if (!Letters.isInvisible(raw.charAt(start))) {
        append(raw.charAt(start), start, end);
      }
      return;
    }
    String letter = Normalizer.normalize(raw.subSequence(start, end), Normalizer.Form.NFC);
    for (int i = 0; i < letter.length(); i++) {
      if (!Letters.isInvisible(letter.charAt(i))) {
        append(letter.charAt(i), start, end);
      }
    }
  }

  private void append(char c, int start, int end) {
    int at = text.length() - same;
    if (at == starts.length) {
      // A few letters of other scripts compose to more characters than they had.
      starts = Arrays.copyOf(starts, at * 2 + 1);
      ends = Arrays.copyOf(ends, at * 2 + 1);
    }
    starts[at] = start;
    ends[at] = end;
    text.append(c);
  }

  /** A mark, or an invisible character that may keep a letter from its mark. */
  private static boolean isMark(char c) {
    return c >= 0xAD && (Letters.isMark(c) || Letters.isInvisible(c));
  }
}
