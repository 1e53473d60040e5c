package vn.vanban.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * How well found words agree with gold ones. A word is right where it starts and ends at the same
 * syllables as one of the gold file; syllables are what white space parts.
 *
 * @param gold words in the gold text
 * @param found words that the segmenter made
 * @param right those that are in both
 */
public record SegmentationScore(long gold, long found, long right) {

  /** Nothing scored yet. */
  public static final SegmentationScore NONE = new SegmentationScore(0, 0, 0);

  /**
   * @param file a sentence a line, the syllables of a word joined by {@code _}, words parted by
   *     spaces; UTF-8
   */
  public static SegmentationScore of(Path file, WordSegmenter segmenter) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.map(line -> ofLine(line, segmenter)).reduce(NONE, SegmentationScore::plus);
    }
  }

  /** Of one line of a gold file. */
  public static SegmentationScore ofLine(String gold, WordSegmenter segmenter) {
    String joined = new Segmentation(segmenter).joined(gold.replace('_', ' '));
    var goldEnds = wordEnds(gold);
    var foundEnds = wordEnds(joined);
    return new SegmentationScore(
        goldEnds.cardinality(), foundEnds.cardinality(), agreeing(goldEnds, foundEnds));
  }

  public SegmentationScore plus(SegmentationScore other) {
    return new SegmentationScore(gold + other.gold, found + other.found, right + other.right);
  }

  /** 1 where nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** 1 where nothing was to be found. */
  public double recall() {
    return gold == 0 ? 1 : (double) right / gold;
  }

  public double f1() {
    return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
  }

  /** The numbers of the syllables behind which a word ends, from 1. */
  private static BitSet wordEnds(String line) {
    var ends = new BitSet();
    int syllables = 0;
    boolean inside = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      boolean space = Character.isWhitespace(c);
      if (inside && (space || c == '_')) {
        syllables++;
        if (space) {
          ends.set(syllables);
        }
      }
      inside = !space && c != '_';
      if (space && !inside && i > 0 && line.charAt(i - 1) == '_') {
        ends.set(syllables);
      }
    }
    return ends;
  }

  /** Words end alike and start alike: both ends of a gold word are found ends, none between. */
  private static long agreeing(BitSet gold, BitSet found) {
    long right = 0;
    int goldStart = 0;
    for (int end = gold.nextSetBit(0); end >= 0; end = gold.nextSetBit(end + 1)) {
      boolean startsAlike = goldStart == 0 || found.get(goldStart);
      if (startsAlike && found.nextSetBit(goldStart + 1) == end) {
        right++;
      }
      goldStart = end;
    }
    return right;
  }
}
