package vn.vanban.segment.lattice;

/**
 * Syllables with nothing but white space between them: the stretch in which words are sought. One
 * object is refilled for each phrase of a text, so that a scan allocates nothing; not thread-safe.
 */
public final class Phrase {

  /** Longer ones are cut: no sentence runs so far without punctuation. */
  static final int CAPACITY = 200;

  final int[] starts = new int[CAPACITY];
  final int[] ends = new int[CAPACITY];

  /** Of the lower-cased characters. */
  final int[] hashes = new int[CAPACITY];

  /** One place before the first syllable and two behind the last are those of the neighbours. */
  final byte[] shapes = new byte[CAPACITY + 3];

  int size;

  Phrase() {}

  public int size() {
    return size;
  }

  /** First UTF-16 unit of a syllable. */
  public int start(int syllable) {
    return starts[syllable];
  }

  /** One past the last UTF-16 unit of a syllable. */
  public int end(int syllable) {
    return ends[syllable];
  }

  public int hash(int syllable) {
    return hashes[syllable];
  }

  /** -1 and {@code size()} ask for the neighbours of the phrase. */
  public Shape shape(int syllable) {
    return Shape.of(shapes[syllable + 1]);
  }

  void clear(Shape left) {
    size = 0;
    shapes[0] = left.code();
  }

  void add(int start, int end, int hash, Shape shape) {
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    size++;
    shapes[size] = shape.code();
  }

  void close(Shape right) {
    shapes[size + 1] = right.code();
    shapes[size + 2] = Shape.EDGE.code();
  }
}
