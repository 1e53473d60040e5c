package vn.vanban.segment.lattice;

import static vn.vanban.segment.lattice.Characters.CONNECTOR;
import static vn.vanban.segment.lattice.Characters.DIGIT;
import static vn.vanban.segment.lattice.Characters.SENTENCE_END;
import static vn.vanban.segment.lattice.Characters.SPACE;
import static vn.vanban.segment.lattice.Characters.UPPER;
import static vn.vanban.segment.lattice.Characters.WORD;

import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * Cuts a text into phrases of syllables and what stands between them: numbers, addresses,
 * punctuation. Reads forward once; what must stay whole (document numbers, dates, abbreviations) is
 * decided here. For one text and one thread.
 */
public final class SyllableScanner {

  /** What {@link #next()} found. */
  public enum Found {
    /** Syllables, in {@link #phrase()}. */
    PHRASE,
    NUMBER,
    /** A web or e-mail address. */
    ADDRESS,
    /** One sign, or a run of the same one. */
    PUNCTUATION,
    END
  }

  /** Spreads the bits of a syllable's hash; odd, near 2³² over the golden ratio. */
  private static final int SPREAD = 0x9E3779B1;

  private final CharSequence original;
  private final char[] text;
  private final Phrase phrase = new Phrase();
  private final Joints joints;

  private int position;
  private int start;
  private int end;
  private boolean opening = true;
  private Shape left = Shape.EDGE;

  // The syllable read last.
  private int unitEnd;
  private int unitHash;
  private Shape unitShape = Shape.LOWER;

  /** Where it is the beginning of an address, the end of that; else -1. */
  private int addressEnd;

  public SyllableScanner(CharSequence original) {
    this.original = original;
    this.text = original.toString().toCharArray();
    this.joints = new Joints(text);
  }

  /** The hash that a syllable of these characters has in a phrase. */
  public static int hash(CharSequence syllable) {
    int hash = 0;
    for (int i = 0; i < syllable.length(); i++) {
      hash = (hash + Letters.lower(syllable.charAt(i))) * SPREAD;
    }
    return hash;
  }

  /** Valid until the next call of {@link #next()}. */
  public Phrase phrase() {
    return phrase;
  }

  /** First UTF-16 unit of what was found, where that is no phrase. */
  public int start() {
    return start;
  }

  /** One past its last UTF-16 unit. */
  public int end() {
    return end;
  }

  /** Goes to the next stretch of the text. */
  public Found next() {
    if (skipSpaces()) {
      opening = true;
      left = Shape.EDGE;
    }
    if (position == text.length) {
      return Found.END;
    }
    int properties = Characters.of(text[position]);
    if ((properties & WORD) == 0) {
      return readPunctuation(properties);
    }
    if ((properties & DIGIT) != 0) {
      return readNumber();
    }
    return readPhrase();
  }

  private Found found(Found what, int foundEnd, Shape asNeighbour) {
    start = position;
    end = foundEnd;
    position = foundEnd;
    left = asNeighbour;
    opening = false;
    return what;
  }

  private Found readPunctuation(int properties) {
    char sign = text[position];
    int i = position + 1;
    if (Character.isSurrogate(sign)) {
      while (i < text.length && Character.isSurrogate(text[i])) {
        i++;
      }
    } else {
      while (i < text.length && text[i] == sign) {
        i++;
      }
    }
    boolean opens = opening || (properties & SENTENCE_END) != 0;
    found(Found.PUNCTUATION, i, Shape.EDGE);
    opening = opens;
    return Found.PUNCTUATION;
  }

  private Found readNumber() {
    int plain = joints.endOfNumber(position);
    if (joints.mayBeDocumentNumber(position)) {
      var match = NumberScanner.matchAt(original, position);
      if (match != null && match.certain() && match.end() >= plain) {
        return found(Found.NUMBER, match.end(), Shape.NUMBER);
      }
    }
    return found(Found.NUMBER, plain, Shape.NUMBER);
  }

  private Found readPhrase() {
    phrase.clear(left);
    left = Shape.EDGE;
    var right = Shape.EDGE;
    boolean goesOn = true;
    while (goesOn && phrase.size < Phrase.CAPACITY) {
      readSyllable();
      if (addressEnd > 0) {
        if (phrase.size == 0) {
          return found(Found.ADDRESS, addressEnd, Shape.EDGE);
        }
        break;
      }
      phrase.add(position, unitEnd, unitHash, unitShape);
      position = unitEnd;
      boolean paragraph = skipSpaces();
      int next = position < text.length ? Characters.of(text[position]) : 0;
      opening = paragraph;
      goesOn = !paragraph && position > unitEnd && (next & WORD) != 0 && (next & DIGIT) == 0;
      if (!paragraph && position > unitEnd && (next & DIGIT) != 0) {
        right = Shape.NUMBER;
      }
    }
    phrase.close(right);
    return Found.PHRASE;
  }

  /** Skips white space; whether there was an empty line in it, which parts paragraphs. */
  private boolean skipSpaces() {
    int lineEnds = 0;
    int i = position;
    while (i < text.length && (Characters.of(text[i]) & SPACE) != 0) {
      if (text[i] == '\n') {
        lineEnds++;
      }
      i++;
    }
    position = i;
    return lineEnds > 1;
  }

  private void readSyllable() {
    int hash = 0;
    int all = 0;
    int capitals = 0;
    int i = position;
    int properties = 0;
    while (i < text.length) {
      properties = Characters.of(text[i]);
      if ((properties & WORD) == 0) {
        break;
      }
      hash = (hash + (properties & 0xFFFF)) * SPREAD;
      all |= properties;
      capitals += properties >>> 17 & 1;
      i++;
    }
    unitEnd = i;
    unitHash = hash;
    addressEnd = -1;
    if ((all & DIGIT) != 0 && joints.isGluedNumber(position)) {
      unitEnd = position + 2;
      unitHash = hash("số");
      unitShape = (all & UPPER) != 0 ? Shape.TITLE : Shape.LOWER;
      return;
    }
    unitShape = shape(all, capitals);
    if (i < text.length && (properties & CONNECTOR) != 0) {
      readOn();
    }
  }

  private Shape shape(int all, int capitals) {
    if ((all & DIGIT) != 0) {
      return Shape.MIXED;
    }
    if (capitals == 0) {
      return Shape.LOWER;
    }
    int length = unitEnd - position;
    if (capitals == length) {
      return length == 1 ? Shape.INITIAL : Shape.CAPITALS;
    }
    boolean first = (Characters.of(text[position]) & UPPER) != 0;
    if (capitals > 1 || !first) {
      return Shape.MIXED;
    }
    return opening ? Shape.OPENING : Shape.TITLE;
  }

  /** Takes in what a hyphen, a full stop or another connector ties to the syllable. */
  private void readOn() {
    addressEnd = joints.endOfAddress(position);
    int joined = joints.endOfTied(position, unitEnd);
    if (joined > unitEnd) {
      for (int i = unitEnd; i < joined; i++) {
        unitHash = (unitHash + (Characters.of(text[i]) & 0xFFFF)) * SPREAD;
      }
      unitEnd = joined;
    }
  }
}
