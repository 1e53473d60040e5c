package vn.vanban.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.util.BytesRef;
import vn.vanban.index.analysis.Tokens;

/**
 * The runs of five neighbouring syllables that a text has, without accents and case: what two texts
 * have in common word for word. Immutable.
 */
public final class Shingles {

  /** Distinct, ascending. */
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  public static Shingles of(String text) {
    var reading = new Reading();
    reading.add(text);
    return reading.end();
  }

  /** Takes a text part by part; no word goes on from one to the next. */
  public static final class Reading {

    private final LongStream.Builder hashes = LongStream.builder();
    private final ShingleScan scan = new ShingleScan(hashes);

    public void add(String part) {
      for (var token : Tokens.of(part).list()) {
        if (!token.isDocumentNumber()) {
          scan.add(token.spelling().foldHash());
        }
      }
    }

    /** All runs of the text; to be called once. */
    public Shingles end() {
      scan.end();
      return new Shingles(distinct(hashes.build().toArray()));
    }
  }

  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /**
   * How many of the runs of either text both have: 0 for nothing in common to 1 for the same text
   * (Jaccard index). 0 where one of them is empty.
   */
  public double overlap(Shingles other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int either = hashes.length + other.hashes.length - both;
    return either == 0 ? 0 : (double) both / either;
  }

  /** How many distinct runs there are. */
  public int size() {
    return hashes.length;
  }

  /** The terms of {@link Fields#NEAR} for this text. */
  public List<BytesRef> nearTerms() {
    var signature = new MinHash();
    Arrays.stream(hashes).forEach(signature::add);
    return signature.terms();
  }
}
