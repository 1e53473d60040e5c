package vn.vanban.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which documents came into an index between two snapshots of it. */
public final class Arrivals {

  /** One segment of the earlier snapshot. */
  private record Held(TermsEnum origins, @Nullable Bits live) {

    boolean has(BytesRef origin) throws IOException {
      if (!origins.seekExact(origin)) {
        return false;
      }
      var postings = origins.postings(null, PostingsEnum.NONE);
      int doc = postings.nextDoc();
      while (live != null && doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
        doc = postings.nextDoc();
      }
      return doc != DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  private Arrivals() {}

  /**
   * The documents of {@code now} whose file {@code before} has nothing of; a bit for each member.
   * Segments that both have are not looked at, so a run that brought little costs little.
   */
  public static FixedBitSet between(Snapshot before, Snapshot now) throws IOException {
    var held = new ArrayList<Held>();
    var known = new HashSet<String>();
    for (var leaf : before.searcher().getIndexReader().leaves()) {
      known.add(name(leaf.reader()));
      var origins = leaf.reader().terms(Fields.ORIGIN);
      if (origins != null) {
        held.add(new Held(origins.iterator(), leaf.reader().getLiveDocs()));
      }
    }
    var reader = now.searcher().getIndexReader();
    var arrived = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (var leaf : reader.leaves()) {
      var documents = now.documents().getBitSet(leaf);
      var origins = leaf.reader().getSortedDocValues(Fields.ORIGIN);
      if (documents == null || origins == null || known.contains(name(leaf.reader()))) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      for (int doc = origins.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = origins.nextDoc()) {
        if (documents.get(doc)
            && (live == null || live.get(doc))
            && !has(held, origins.lookupOrd(origins.ordValue()))) {
          arrived.set(leaf.docBase + doc);
        }
      }
    }
    return arrived;
  }

  private static boolean has(List<Held> held, BytesRef origin) throws IOException {
    for (var segment : held) {
      if (segment.has(origin)) {
        return true;
      }
    }
    return false;
  }

  /** The segment's name, which no other of this index ever has. */
  private static String name(LeafReader reader) {
    return ((SegmentReader) FilterLeafReader.unwrap(reader)).getSegmentName();
  }
}
