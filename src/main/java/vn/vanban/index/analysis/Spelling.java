package vn.vanban.index.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.util.BytesRef;
import vn.vanban.text.Letters;
import vn.vanban.text.SpellingVariants;

/** A run of letters or digits with the terms that it is found by. Immutable. */
public final class Spelling {

  /** A language has some 7,000 syllables, each in two or three cases. */
  private static final int REMEMBERED = 1 << 15;

  private static final int LONGEST_REMEMBERED = 12;

  /**
   * What was worked out before, in the slot of its hash. Entries are immutable, so a race costs no
   * more than working one out twice.
   */
  private static final AtomicReferenceArray<Spelling> MEMORY =
      new AtomicReferenceArray<>(REMEMBERED);

  private final String written;
  private final char[] letters;
  private final String syllable;
  private final String fold;
  private final String type;
  private final BytesRef syllableBytes;
  private final BytesRef foldBytes;
  private final long foldHash;

  Spelling(String written, String syllable, String fold, String type) {
    this.written = written;
    this.letters = written.toCharArray();
    this.syllable = syllable;
    this.fold = fold;
    this.type = type;
    this.syllableBytes = new BytesRef(syllable);
    this.foldBytes = new BytesRef(fold);
    this.foldHash = hash(foldBytes);
  }

  /** Of the NFC letters from {@code start} to {@code end}, exclusive. */
  static Spelling of(char[] text, int start, int end) {
    if (end - start > LONGEST_REMEMBERED) {
      return of(new String(text, start, end - start));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash * 0x9E3779B1) >>> 17;
    Spelling known = MEMORY.getAcquire(slot);
    if (known == null || !known.isOf(text, start, end)) {
      known = of(new String(text, start, end - start));
      MEMORY.setRelease(slot, known);
    }
    return known;
  }

  /** A document number's key is one term in every form. */
  static Spelling ofNumber(String key) {
    return new Spelling(key, key, key, TokenTypes.DOCUMENT_NUMBER);
  }

  private static Spelling of(String written) {
    String syllable = common(written);
    return new Spelling(written, syllable, fold(syllable), TokenTypes.of(written));
  }

  /** As it stands in the text. */
  public String written() {
    return written;
  }

  /** As {@link Form#SYLLABLE}. */
  public String syllable() {
    return syllable;
  }

  /** As {@link Form#FOLD}. */
  public String fold() {
    return fold;
  }

  /** One of {@link TokenTypes}. */
  public String type() {
    return type;
  }

  /** The term of an index; not to be changed. */
  public BytesRef bytes(Form form) {
    return form == Form.FOLD ? foldBytes : syllableBytes;
  }

  /** FNV-1a over the bytes of {@link Form#FOLD}, which is the same in all versions. */
  public long foldHash() {
    return foldHash;
  }

  private static long hash(BytesRef bytes) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < bytes.length; i++) {
      hash = (hash ^ bytes.bytes[bytes.offset + i]) * 0x100000001b3L;
    }
    return hash;
  }

  /** Lower case, in the spelling that all variants of a syllable meet in. */
  static String common(String written) {
    return SpellingVariants.unify(Letters.lower(written));
  }

  /** Without accents; marks that compose with nothing are dropped. */
  static String fold(String syllable) {
    int marks = 0;
    boolean changes = false;
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      changes |= c >= 0x80;
      marks += Letters.isMark(c) ? 1 : 0;
    }
    if (!changes) {
      return syllable;
    }
    var out = new char[syllable.length() - marks];
    int at = 0;
    for (int i = 0; i < syllable.length(); i++) {
      char c = syllable.charAt(i);
      if (!Letters.isMark(c)) {
        out[at++] = Letters.fold(c);
      }
    }
    return new String(out);
  }

  /** Letter by letter: words are too short for comparing several letters at once. */
  private boolean isOf(char[] text, int start, int end) {
    if (letters.length != end - start) {
      return false;
    }
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
