package vn.vanban.segment.training;

import java.util.Arrays;
import vn.vanban.segment.lattice.Phrase;
import vn.vanban.segment.lattice.Shape;
import vn.vanban.segment.lattice.SyllableScanner;
import vn.vanban.segment.lattice.SyllableTable;

/**
 * Segmented text as columns, one row a syllable, each phrase between two rows for its neighbours. A
 * row tells whether its syllable is one word with the next row's.
 */
final class LabelledText {

  private int[] identifiers = new int[1 << 16];
  private byte[] shapes = new byte[1 << 16];
  private boolean[] joined = new boolean[1 << 16];
  private int[] phraseStarts = new int[1 << 12];
  private int rows;
  private int phrases;

  /** How a syllable's hash becomes its identifier. */
  interface Identifiers {
    int of(int hash, CharSequence line, int start, int end);
  }

  /** Takes in a line whose words have {@code _} between their syllables. */
  void add(String line, Identifiers numbering) {
    String plain = line.replace('_', ' ');
    var scanner = new SyllableScanner(plain);
    for (var found = scanner.next(); found != SyllableScanner.Found.END; found = scanner.next()) {
      if (found == SyllableScanner.Found.PHRASE && scanner.phrase().size() > 1) {
        addPhrase(scanner.phrase(), line, plain, numbering);
      }
    }
  }

  private void addPhrase(Phrase phrase, String line, String plain, Identifiers numbering) {
    if (phrases + 1 >= phraseStarts.length) {
      phraseStarts = Arrays.copyOf(phraseStarts, phraseStarts.length * 2);
    }
    phraseStarts[phrases++] = rows;
    addRow(neighbour(phrase.shape(-1)), phrase.shape(-1), false);
    for (int i = 0; i < phrase.size(); i++) {
      int id = numbering.of(phrase.hash(i), plain, phrase.start(i), phrase.end(i));
      boolean joins =
          i + 1 < phrase.size()
              && line.substring(phrase.end(i), phrase.start(i + 1)).indexOf('_') >= 0;
      addRow(id, phrase.shape(i), joins);
    }
    var right = phrase.shape(phrase.size());
    addRow(neighbour(right), right, false);
    phraseStarts[phrases] = rows;
  }

  private static int neighbour(Shape shape) {
    return shape == Shape.NUMBER ? SyllableTable.NUMBER : SyllableTable.EDGE;
  }

  private void addRow(int identifier, Shape shape, boolean joins) {
    if (rows == identifiers.length) {
      identifiers = Arrays.copyOf(identifiers, rows * 2);
      shapes = Arrays.copyOf(shapes, rows * 2);
      joined = Arrays.copyOf(joined, rows * 2);
    }
    identifiers[rows] = identifier;
    shapes[rows] = shape.code();
    joined[rows] = joins;
    rows++;
  }

  int phrases() {
    return phrases;
  }

  int rows() {
    return rows;
  }

  /** The row of the phrase's left neighbour. */
  int start(int phrase) {
    return phraseStarts[phrase];
  }

  /** One past the row of its right neighbour. */
  int end(int phrase) {
    return phraseStarts[phrase + 1];
  }

  int identifier(int row) {
    return identifiers[row];
  }

  int shape(int row) {
    return shapes[row];
  }

  boolean isCapital(int row) {
    return Shape.of(shapes[row]).isCapital();
  }

  boolean joined(int row) {
    return joined[row];
  }

  /** Makes a row's syllable one word with the next. */
  void join(int row) {
    joined[row] = true;
  }

  /** Gives every syllable the identifier that stands in the table at its present one. */
  void renumber(int[] table) {
    for (int i = 0; i < rows; i++) {
      identifiers[i] = table[identifiers[i]];
    }
  }
}
