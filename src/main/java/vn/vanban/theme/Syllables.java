package vn.vanban.theme;

import java.util.Arrays;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;

/** The syllables of a stored text: runs of letters and digits, with what stands between them. */
final class Syllables {

  /** Syllables on each side that tell whether a place is written without accents. */
  private static final int ACCENT_WINDOW = 8;

  private final CharSequence text;
  private final int[] starts;
  private final int[] ends;
  private final byte[] gaps;

  /** How many of the syllables before an index carry a mark. */
  private final int[] marked;

  private final int[] sentences;
  private final int[] clauses;

  private Syllables(CharSequence text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.gaps = new byte[starts.length];
    this.marked = new int[starts.length + 1];
    this.sentences = new int[starts.length];
    this.clauses = new int[starts.length];
  }

  static Syllables of(CharSequence text) {
    var starts = new int[64];
    var ends = new int[64];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = i;
        i = endOf(text, i);
        ends[count++] = i;
      }
    }
    var syllables = new Syllables(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    syllables.readGaps();
    return syllables;
  }

  private static int endOf(CharSequence text, int start) {
    int end = start + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void readGaps() {
    var boundaries = Sentences.of(text);
    int sentenceEnd = 0;
    for (int i = 0; i < starts.length; i++) {
      gaps[i] = (byte) Gap.between(text, i == 0 ? 0 : ends[i - 1], starts[i]);
      marked[i + 1] = marked[i] + (SyllableKey.isMarked(text, starts[i], ends[i]) ? 1 : 0);
      boolean newSentence = starts[i] >= sentenceEnd;
      if (newSentence) {
        sentenceEnd = Math.max(boundaries.around(starts[i]).end(), ends[i]);
      }
      boolean newClause = newSentence || (gaps[i] & Gap.SEMICOLON) != 0;
      sentences[i] = i == 0 ? 0 : sentences[i - 1] + (newSentence ? 1 : 0);
      clauses[i] = i == 0 ? 0 : clauses[i - 1] + (newClause ? 1 : 0);
    }
  }

  int count() {
    return starts.length;
  }

  int start(int syllable) {
    return starts[syllable];
  }

  int end(int syllable) {
    return ends[syllable];
  }

  /** {@link Gap} before the syllable. */
  int gapBefore(int syllable) {
    return gaps[syllable];
  }

  int sentence(int syllable) {
    return sentences[syllable];
  }

  /** Clauses end at sentence ends and semicolons. */
  int clause(int syllable) {
    return clauses[syllable];
  }

  boolean startsWithCapital(int syllable) {
    return Character.isUpperCase(text.charAt(starts[syllable]));
  }

  /** Whether the text around the syllable is written without accents. */
  boolean isAccentless(int syllable) {
    int from = Math.max(0, syllable - ACCENT_WINDOW);
    int to = Math.min(starts.length, syllable + ACCENT_WINDOW + 1);
    return (marked[to] - marked[from]) * 4 <= to - from;
  }

  String written(int syllable) {
    return text.subSequence(starts[syllable], ends[syllable]).toString();
  }

  boolean isWritten(int syllable, String so) {
    int start = starts[syllable];
    boolean same = so.length() == ends[syllable] - start;
    for (int i = 0; same && i < so.length(); i++) {
      same = so.charAt(i) == text.charAt(start + i);
    }
    return same;
  }

  /** Of {@link #written}. */
  int hash(int syllable) {
    int hash = 0;
    for (int i = starts[syllable]; i < ends[syllable]; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** As written, in lower case. */
  String lower(int syllable) {
    return Letters.lower(text.subSequence(starts[syllable], ends[syllable]));
  }

  String accentedKey(int syllable) {
    return SyllableKey.accented(text, starts[syllable], ends[syllable]);
  }

  String foldedKey(int syllable) {
    return SyllableKey.folded(text, starts[syllable], ends[syllable]);
  }
}
