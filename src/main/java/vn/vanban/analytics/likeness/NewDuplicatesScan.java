package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Goes once over the terms that nearly the same texts share, and compares each new document with
 * those of one term that share most of its others. Keeps a bit for each member of the index and
 * what is shown, and reads the texts of those that share a term.
 */
final class NewDuplicatesScan {

  /** Of fewer new documents the terms are looked up; for more, all terms are gone through. */
  private static final int FEW = 300;

  /** Documents of one term that others are compared with: many forms share their formulas. */
  private static final int LEADERS = 64;

  /** Texts of one term that are known by their terms: copies find each other among any number. */
  private static final int TEXTS = 10_000;

  /** Pairs that were compared in vain and often meet again. */
  private static final int PAIRS = 100_000;

  private final Snapshot snapshot;
  private final FixedBitSet arrived;
  private final FixedBitSet grouped;
  private final @Nullable Bits live;
  private final Resemblance resemblance;
  private final ShownGroups shown;
  private final Set<Long> different = new HashSet<>();
  private long documents;
  private long groups;

  /** A document that the others of its term are compared with. */
  private record Leader(int document, List<BytesRef> terms) {

    int shared(List<BytesRef> others) {
      int shared = 0;
      for (int i = 0; i < terms.size() && i < others.size(); i++) {
        shared += terms.get(i).equals(others.get(i)) ? 1 : 0;
      }
      return shared;
    }
  }

  /**
   * @param arrived the new documents
   */
  NewDuplicatesScan(Snapshot snapshot, FixedBitSet arrived) {
    this.snapshot = snapshot;
    this.arrived = arrived;
    this.grouped = new FixedBitSet(arrived.length());
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
    return new NewDuplicates(documents, groups, shown.list());
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
          isNews[0] |= arrived.get(document) && !grouped.get(document);
          if (!arrived.get(document) && old.size() < TEXTS) {
            old.add(document);
          }
        });
    if (!isNews[0]) {
      return;
    }
    var leaders = new ArrayList<Leader>();
    Map<List<BytesRef>, Integer> texts = new HashMap<>();
    for (int document : old) {
      lead(new Leader(document, snapshot.nearTerms(document)), leaders, texts);
    }
    forEach(
        terms,
        document -> {
          if (arrived.get(document)) {
            var one = new Leader(document, snapshot.nearTerms(document));
            if (!grouped.get(document)) {
              join(one, leaders, texts);
            }
            lead(one, leaders, texts);
          }
        });
  }

  private static void lead(Leader one, List<Leader> leaders, Map<List<BytesRef>, Integer> texts) {
    if (leaders.size() < LEADERS) {
      leaders.add(one);
    }
    if (texts.size() < TEXTS) {
      texts.putIfAbsent(one.terms(), one.document());
    }
  }

  private void join(Leader one, List<Leader> leaders, Map<List<BytesRef>, Integer> texts)
      throws IOException {
    var same = texts.get(one.terms());
    if (same != null && join(one.document(), same)) {
      return;
    }
    Leader nearest = null;
    int most = 0;
    for (var leader : leaders) {
      int shared = leader.shared(one.terms());
      if (shared > most) {
        most = shared;
        nearest = leader;
      }
    }
    if (nearest != null) {
      join(one.document(), nearest.document());
    }
  }

  private boolean join(int document, int leader) throws IOException {
    long pair = (long) document << 32 | leader;
    if (different.contains(pair)) {
      return false;
    }
    var found = resemblance.of(leader, document);
    if (found.isEmpty()) {
      if (different.size() >= PAIRS) {
        different.clear();
      }
      different.add(pair);
      return false;
    }
    if (!grouped.getAndSet(leader)) {
      groups++;
      documents += arrived.get(leader) ? 1 : 0;
      shown.start(leader);
    }
    grouped.set(document);
    documents++;
    shown.add(leader, document, found.get());
    return true;
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
