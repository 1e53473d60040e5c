package vn.vanban.segment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanban.text.Span;

/**
 * The words of one text: half-open ranges of its UTF-16 units, in order, not overlapping, nine
 * bytes each. Immutable and thread-safe.
 */
public final class Words {

  /** What a span is. */
  public enum Kind {
    /** One or more syllables, or an abbreviation. */
    WORD(0),
    /** Digits with what belongs to them: a date, an amount, the number of a document. */
    NUMBER(1),
    /** A web or e-mail address. */
    ADDRESS(2),
    PUNCTUATION(3);

    private static final Kind[] BY_CODE = values();

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }
  }

  private final int[] bounds;
  private final byte[] kinds;
  private final int count;

  private Words(int[] bounds, byte[] kinds, int count) {
    this.bounds = bounds;
    this.kinds = kinds;
    this.count = count;
  }

  public int count() {
    return count;
  }

  public int start(int word) {
    return bounds[2 * check(word)];
  }

  public int end(int word) {
    return bounds[2 * check(word) + 1];
  }

  public Kind kind(int word) {
    return Kind.BY_CODE[kinds[check(word)]];
  }

  public Span span(int word) {
    return new Span(start(word), end(word));
  }

  /** What the words cover of {@code text}, for tests and display; the hot path needs no strings. */
  public List<String> of(CharSequence text) {
    return IntStream.range(0, count).mapToObj(i -> span(i).of(text)).toList();
  }

  private int check(int word) {
    if (word < 0 || word >= count) {
      throw new IndexOutOfBoundsException("word " + word + " of " + count);
    }
    return word;
  }

  /** Collects words in their order. */
  static final class Builder {

    private int[] bounds;
    private byte[] kinds;
    private int count;

    /** Makes room for a text of so many characters: a word and its space take four or more. */
    Builder(int characters) {
      int expected = characters / 4 + 8;
      bounds = new int[2 * expected];
      kinds = new byte[expected];
    }

    void add(int start, int end, Kind kind) {
      if (count == kinds.length) {
        bounds = Arrays.copyOf(bounds, 4 * count);
        kinds = Arrays.copyOf(kinds, 2 * count);
      }
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      kinds[count] = kind.code;
      count++;
    }

    Words build() {
      return new Words(bounds, kinds, count);
    }
  }
}
