package vn.vanban.analytics.keyness;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;

/**
 * Which documents are compared with which, and how many words each has: five bytes for each member
 * of the index.
 */
final class Sides {

  /** The two sides, as bits of a document. */
  enum Side {
    TARGET(1),
    REFERENCE(2);

    private final byte bit;

    Side(int bit) {
      this.bit = (byte) bit;
    }
  }

  /** What one side adds up to. */
  static final class Sum {
    private final BasisCount basis = new BasisCount();
    private long words;
    private long unsegmented;
    private int shortest = Integer.MAX_VALUE;

    long words() {
      return words;
    }
  }

  private static final byte BOTH = (byte) (Side.TARGET.bit | Side.REFERENCE.bit);

  private final Snapshot snapshot;
  private final byte[] sides;
  private final int[] words;
  private final Sum target = new Sum();
  private final Sum reference = new Sum();
  private final Filters filters;
  private long shared;

  private Sides(Snapshot snapshot, Filters filters) {
    int members = snapshot.searcher().getIndexReader().maxDoc();
    this.snapshot = snapshot;
    this.filters = filters;
    this.sides = new byte[members];
    this.words = new int[members];
  }

  /**
   * @param filters what documents have to be on either side
   * @param reference null for all that are not in the target
   */
  static Sides of(Snapshot snapshot, Query target, @Nullable Query reference, Filters filters)
      throws IOException {
    var sides = new Sides(snapshot, filters);
    sides.mark(target, Side.TARGET);
    if (reference == null) {
      snapshot.forEach(FilterQuery.of(filters), sides::markRest);
    } else {
      sides.mark(reference, Side.REFERENCE);
    }
    sides.addUp();
    return sides;
  }

  private void mark(Query query, Side side) throws IOException {
    var wanted =
        new BooleanQuery.Builder()
            .add(FilterQuery.of(filters), Occur.FILTER)
            .add(query, Occur.FILTER)
            .build();
    snapshot.forEach(wanted, document -> sides[document] |= side.bit);
  }

  private void markRest(int document) {
    if (sides[document] == 0) {
      sides[document] = Side.REFERENCE.bit;
    }
  }

  private void addUp() throws IOException {
    var columns = new DocumentColumns(snapshot);
    for (int document = 0; document < sides.length; document++) {
      if (sides[document] != 0) {
        columns.moveTo(document);
        var count = columns.number(Fields.WORD_COUNT);
        words[document] = Math.toIntExact(count.orElse(0));
        shared += sides[document] == BOTH ? 1 : 0;
        for (var side : Side.values()) {
          if (isOn(document, side)) {
            add(sum(side), columns, count.isPresent() ? words[document] : -1);
          }
        }
      }
    }
  }

  private static void add(Sum sum, DocumentColumns columns, int count) throws IOException {
    sum.basis.add(columns);
    sum.words += Math.max(0, count);
    sum.unsegmented += count < 0 ? 1 : 0;
    sum.shortest = count > 0 ? Math.min(count, sum.shortest) : sum.shortest;
  }

  boolean isOn(int document, Side side) {
    return (sides[document] & side.bit) != 0;
  }

  Sum sum(Side side) {
    return side == Side.TARGET ? target : reference;
  }

  long documents(Side side) {
    return sum(side).basis.documents();
  }

  Keyness.Side describe(Side side, String subset) {
    var sum = sum(side);
    var basis = sum.basis.basis(filters, snapshot.id());
    return new Keyness.Side(subset, basis, sum.words, shared, sum.unsegmented);
  }

  /** How often, and in how many documents, a word stands on each side. */
  record Counts(long target, long targetDocuments, long reference, long referenceDocuments) {}

  /** Reads the postings of one word. */
  Counts count(PostingsEnum postings) throws IOException {
    long inTarget = 0;
    long inReference = 0;
    int targetDocuments = 0;
    int referenceDocuments = 0;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      byte side = sides[document];
      if (side == 0) {
        continue;
      }
      int frequency = postings.freq();
      if ((side & Side.TARGET.bit) != 0) {
        inTarget += frequency;
        targetDocuments++;
      }
      if ((side & Side.REFERENCE.bit) != 0) {
        inReference += frequency;
        referenceDocuments++;
      }
    }
    return new Counts(inTarget, targetDocuments, inReference, referenceDocuments);
  }

  /**
   * {@link Keyness.Frequency#dp} of a word on one side.
   *
   * @param frequency how often it stands there, 1 or more
   */
  double dispersion(PostingsEnum postings, Side side, long frequency) throws IOException {
    var sum = sum(side);
    double apart = 0;
    double shares = 0;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (isOn(document, side)) {
        double share = (double) words[document] / sum.words;
        apart += Math.abs((double) postings.freq() / frequency - share);
        shares += share;
      }
    }
    // What has none of the word is apart by all of its share.
    double dp = (apart + Math.max(0, 1 - shares)) / 2;
    double most = 1 - (double) sum.shortest / sum.words;
    return most <= 0 ? 0 : Math.clamp(dp / most, 0, 1);
  }
}
