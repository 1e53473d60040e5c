package vn.vanban.citation;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Node.Present;
import vn.vanban.index.Citation;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;

/**
 * How many other documents of one snapshot cite each of its documents, by number, name or both; a
 * citation that may mean several documents counts for none. Made in a time that grows with the
 * references; eight bytes for each member of a block while it is made, four afterwards. Immutable.
 */
public final class CitationCounts {

  private static final int NOT_HELD = -1;

  /** By the number that a document has in the snapshot. */
  private final int[] counts;

  private CitationCounts(int[] counts) {
    this.counts = counts;
  }

  public static CitationCounts of(Snapshot snapshot, Issuers issuers) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    var counts = new int[reader.maxDoc()];
    SortedDocValues cited = MultiDocValues.getSortedValues(reader, Fields.CITED);
    if (cited != null) {
      var meant = meant(cited, reader, View.of(snapshot, issuers).nodes());
      count(snapshot, cited, meant, counts);
    }
    return new CitationCounts(counts);
  }

  /**
   * @param document its number in the snapshot
   */
  public int of(int document) {
    return counts[document];
  }

  /** The held document that each value of the column means. */
  private static int[] meant(SortedDocValues cited, IndexReader reader, Nodes nodes)
      throws IOException {
    var meant = new int[cited.getValueCount()];
    var keys = new HeldKeys(MultiTerms.getTerms(reader, Fields.KEY));
    String last = "";
    boolean isHeld = false;
    for (int ordinal = 0; ordinal < meant.length; ordinal++) {
      var citation = Citation.parse(cited.lookupOrd(ordinal).utf8ToString());
      if (!citation.key().equals(last)) {
        nodes.forget(last);
        last = citation.key();
        isHeld = keys.holds(last);
      }
      meant[ordinal] =
          isHeld && nodes.of(citation) instanceof Present(var held) ? held.document() : NOT_HELD;
    }
    return meant;
  }

  /**
   * Asked for one key after the other, which come nearly sorted: it goes once over what is held.
   */
  private static final class HeldKeys {

    private final @Nullable TermsEnum terms;
    private BytesRef asked = new BytesRef();

    /** The first one that is not before what was asked for; null behind the last one. */
    private @Nullable BytesRef next;

    HeldKeys(@Nullable Terms keys) throws IOException {
      terms = keys == null ? null : keys.iterator();
      next = terms == null ? null : terms.next();
    }

    boolean holds(String key) throws IOException {
      if (terms == null) {
        return false;
      }
      var wanted = new BytesRef(key);
      boolean isBehind = next != null && next.compareTo(wanted) < 0;
      if (isBehind || wanted.compareTo(asked) < 0) {
        next = terms.seekCeil(wanted) == SeekStatus.END ? null : terms.term();
      }
      asked = wanted;
      return wanted.equals(next);
    }
  }

  private static void count(Snapshot snapshot, SortedDocValues cited, int[] meant, int[] counts)
      throws IOException {
    var live = MultiBits.getLiveDocs(snapshot.searcher().getIndexReader());
    var countedFor = new int[counts.length];
    Arrays.fill(countedFor, NOT_HELD);
    for (int member = cited.nextDoc();
        member != DocIdSetIterator.NO_MORE_DOCS;
        member = cited.nextDoc()) {
      int document = meant[cited.ordValue()];
      if (document == NOT_HELD || live != null && !live.get(member)) {
        continue;
      }
      int citing = snapshot.documentOf(member);
      if (citing != document && countedFor[document] != citing) {
        countedFor[document] = citing;
        counts[document]++;
      }
    }
  }
}
