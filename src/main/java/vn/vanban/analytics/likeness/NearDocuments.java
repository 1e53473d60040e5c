package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanban.analytics.likeness.Duplicates.Copy;
import vn.vanban.index.Fields;
import vn.vanban.index.Shingles;
import vn.vanban.index.Snapshot;

/** Documents that may be nearly the same, by the terms that they share, and how much they are. */
final class NearDocuments {

  private final Snapshot snapshot;

  NearDocuments(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Reads one passage after the other: a long text and its words fill the memory. */
  Shingles shingles(int document) {
    var reading = new Shingles.Reading();
    snapshot.forEachPassage(document, reading::add);
    return reading.end();
  }

  /** Which documents share a term with these runs; the one they are of among them. */
  SortedSet<Integer> candidates(Shingles shingles) throws IOException {
    var found = new TreeSet<Integer>();
    Collection<BytesRef> terms = shingles.nearTerms();
    snapshot.forEach(new TermInSetQuery(Fields.NEAR, terms), found::add);
    return found;
  }

  /** Hears of documents that share a term. */
  @FunctionalInterface
  interface Pairs {
    void together(int first, int other);
  }

  /** Tells of all documents that share a term, each together with the first that has it. */
  void forEachPair(Pairs pairs) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    var terms = MultiTerms.getTerms(reader, Fields.NEAR);
    if (terms == null) {
      return;
    }
    var live = MultiBits.getLiveDocs(reader);
    var all = terms.iterator();
    PostingsEnum postings = null;
    while (all.next() != null) {
      if (all.docFreq() < 2) {
        continue;
      }
      postings = all.postings(postings, PostingsEnum.NONE);
      int first = -1;
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        if (live != null && !live.get(document)) {
          continue;
        }
        if (first < 0) {
          first = document;
        } else {
          pairs.together(first, document);
        }
      }
    }
  }

  Copy copy(int document, double overlap) {
    var card = snapshot.card(document);
    return new Copy(card.id(), card.source(), card.number(), card.title(), card.issued(), overlap);
  }
}
