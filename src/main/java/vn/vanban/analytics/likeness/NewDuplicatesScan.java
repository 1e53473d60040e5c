package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Goes once over the terms that nearly the same texts share, and compares each new document with
 * the likeliest of each term, with a few in all. Keeps some bits for each member of the index and
 * what is shown, and reads the texts of those that share a term and that no number tells apart.
 */
final class NewDuplicatesScan {

  /** Of fewer new documents the terms are looked up; for more, all terms are gone through. */
  private static final int FEW = 300;

  /** Documents of one term that the index held before and that new ones are compared with. */
  private static final int OLD = 10_000;

  /** Pairs that were compared in vain and often meet again. */
  private static final int PAIRS = 100_000;

  private final Snapshot snapshot;
  private final FixedBitSet arrived;
  private final FixedBitSet grouped;
  private final @Nullable Bits live;
  private final Resemblance resemblance;
  private final ShownGroups shown;

  /** With how many others each document was compared in vain. */
  private final PackedInts.Mutable inVain;

  private final Recent<Long, Boolean> different = new Recent<>(PAIRS);
  private long documents;
  private long groups;
  private long undecided;

  /**
   * @param arrived the new documents
   */
  NewDuplicatesScan(Snapshot snapshot, FixedBitSet arrived) {
    this.snapshot = snapshot;
    this.arrived = arrived;
    this.grouped = new FixedBitSet(arrived.length());
    int bits = PackedInts.bitsRequired(NewDuplicates.COMPARED);
    this.inVain = PackedInts.getMutable(arrived.length(), bits, PackedInts.COMPACT);
    this.live = MultiBits.getLiveDocs(snapshot.searcher().getIndexReader());
    this.resemblance = new Resemblance(snapshot);
    this.shown = new ShownGroups(snapshot, arrived);
  }

  NewDuplicates run() throws IOException {
    var all = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.NEAR);
    int count = arrived.cardinality();
    if (all == null || count == 0) {
      return NewDuplicates.NONE;
    }
    var terms = all.iterator();
    if (count > FEW) {
      while (terms.next() != null) {
        look(terms);
      }
    } else {
      for (var term : termsOfNew()) {
        if (terms.seekExact(term)) {
          look(terms);
        }
      }
    }
    return new NewDuplicates(documents, groups, undecided, shown.list());
  }

  private Set<BytesRef> termsOfNew() throws IOException {
    var terms = new TreeSet<BytesRef>();
    for (int document = next(0);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = next(document + 1)) {
      terms.addAll(snapshot.nearTerms(document));
    }
    return terms;
  }

  private int next(int from) {
    return from < arrived.length() ? arrived.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Compares the new documents that have the term that {@code terms} stands at. */
  private void look(TermsEnum terms) throws IOException {
    if (terms.docFreq() < 2) {
      return;
    }
    boolean[] isNews = new boolean[1];
    var old = new ArrayList<Integer>();
    forEach(
        terms,
        document -> {
          isNews[0] |= isOpen(document);
          if (!arrived.get(document) && old.size() < OLD) {
            old.add(document);
          }
        });
    if (!isNews[0]) {
      return;
    }
    var leaders = new Leaders();
    for (int document : old) {
      leaders.add(Candidate.of(snapshot, document));
    }
    forEach(
        terms,
        document -> {
          if (arrived.get(document)) {
            var one = Candidate.of(snapshot, document);
            if (isOpen(document)) {
              join(one, leaders.of(one));
            }
            leaders.add(one);
          }
        });
  }

  /** Whether a document is new and still to be compared. */
  private boolean isOpen(int document) {
    return arrived.get(document)
        && !grouped.get(document)
        && inVain.get(document) < NewDuplicates.COMPARED;
  }

  private void join(Candidate one, Set<Candidate> leaders) {
    for (var leader : leaders) {
      long pair = (long) one.document() << Integer.SIZE | leader.document();
      if (isOpen(one.document())
          && !different.containsKey(pair)
          && !resemblance.isExcluded(leader, one)) {
        var found = resemblance.of(leader, one);
        if (found.isPresent()) {
          join(one.document(), leader.document(), found.get());
        } else {
          different.put(pair, true);
          countInVain(one.document());
        }
      }
    }
  }

  private void countInVain(int document) {
    long times = inVain.get(document) + 1;
    inVain.set(document, times);
    undecided += times == NewDuplicates.COMPARED ? 1 : 0;
  }

  private void join(int document, int leader, Resemblance.Found found) {
    if (!grouped.getAndSet(leader)) {
      groups++;
      documents += arrived.get(leader) ? 1 : 0;
      undecided -= inVain.get(leader) == NewDuplicates.COMPARED ? 1 : 0;
      shown.start(leader);
    }
    grouped.set(document);
    documents++;
    shown.add(leader, document, found);
  }

  @FunctionalInterface
  private interface Hearing {
    void of(int document) throws IOException;
  }

  private void forEach(TermsEnum terms, Hearing hearing) throws IOException {
    var postings = terms.postings(null, PostingsEnum.NONE);
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (live == null || live.get(document)) {
        hearing.of(document);
      }
    }
  }
}
