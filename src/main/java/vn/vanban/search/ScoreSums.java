package vn.vanban.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanQuery;

/**
 * How well members of the index answer a query of optional clauses, one clause after the other.
 * Reads all that the clauses match, and is several times as fast as Lucene, which passes over what
 * cannot come among the best: questions have some twenty clauses, so that there is little to pass
 * over and much to ask for it. Goes through the index once, from its start. Not thread-safe.
 */
final class ScoreSums {

  private final List<ScoreParts.Part> parts;
  private float[] sums = {};

  ScoreSums(BooleanQuery query, TermLookup lookup, TextLengths lengths) throws IOException {
    this.parts = new ScoreParts(lookup, lengths).of(query);
  }

  /** Goes on in a segment behind the one before. */
  void goTo(LeafReaderContext leaf) throws IOException {
    for (var part : parts) {
      part.goTo(leaf);
    }
  }

  /**
   * Scores of members of the segment, 0 for what does not match: that of {@code first} first. Holds
   * until the next ones are asked for, and may be longer.
   *
   * @param first not before the last {@code end} in this segment
   * @param end one behind the last
   */
  float[] of(int first, int end) throws IOException {
    sums = ScoreParts.cleared(sums, end - first);
    for (var part : parts) {
      part.add(sums, first, end);
    }
    return sums;
  }
}
