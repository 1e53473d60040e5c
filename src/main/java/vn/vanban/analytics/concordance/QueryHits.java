package vn.vanban.analytics.concordance;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Snapshot;
import vn.vanban.search.TextQuery;
import vn.vanban.text.Span;

/** The places of a query: counted from postings, found by reading the passages that have some. */
final class QueryHits implements Hits {

  private final Snapshot snapshot;
  private final TextQuery query;
  private final Walk documents;
  private final Walk counted;
  private final Walk visited;

  QueryHits(Snapshot snapshot, TextQuery query) throws IOException {
    var searcher = Frequencies.searcher(snapshot.searcher().getIndexReader());
    this.snapshot = snapshot;
    this.query = query;
    this.documents =
        new Walk(
            weight(searcher, query.documents(snapshot.documents()), ScoreMode.COMPLETE_NO_SCORES));
    var passages = weight(searcher, query.passages(), ScoreMode.COMPLETE);
    this.counted = new Walk(passages);
    this.visited = new Walk(passages);
  }

  private static Weight weight(IndexSearcher searcher, Query query, ScoreMode mode)
      throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, 1);
  }

  @Override
  public long countIn(int document) throws IOException {
    var leaf = snapshot.leaf(document);
    int last = document - leaf.docBase;
    if (counted.advance(leaf, snapshot.firstMember(document) - leaf.docBase) > last
        || documents.advance(leaf, last) != last) {
      return 0;
    }
    long hits = 0;
    for (int passage = counted.at(); passage < last; passage = counted.advance(leaf, passage + 1)) {
      hits += counted.frequency();
    }
    return hits;
  }

  @Override
  public void visit(DocumentWords words, int from, Visitor visitor) throws IOException {
    var leaf = snapshot.leaf(words.document());
    int last = words.document() - leaf.docBase;
    int first = words.firstMember() - leaf.docBase;
    int passage = visited.advance(leaf, first + words.passageAt(from));
    while (passage < last) {
      var text = words.passage(passage - first);
      for (var place : query.in(text.tokens())) {
        var hit = new Span(text.start() + place.start(), text.start() + place.end());
        if (hit.start() >= from && !visitor.visit(hit)) {
          return;
        }
      }
      passage = visited.advance(leaf, passage + 1);
    }
  }

  /** Goes through what a query matches, segment by segment; going back starts a segment anew. */
  private static final class Walk {

    private final Weight weight;
    private @Nullable LeafReaderContext leaf;
    private @Nullable Scorer scorer;
    private @Nullable DocIdSetIterator matches;
    private int asked;

    Walk(Weight weight) {
      this.weight = weight;
    }

    /** The first match at {@code target} or behind it. */
    int advance(LeafReaderContext here, int target) throws IOException {
      if (here != leaf || target < asked) {
        leaf = here;
        scorer = weight.scorer(here);
        matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      }
      asked = target;
      return matches == null || at() >= target ? at() : matches.advance(target);
    }

    int at() {
      return matches == null ? DocIdSetIterator.NO_MORE_DOCS : matches.docID();
    }

    long frequency() throws IOException {
      return scorer == null ? 0 : Math.round(scorer.score());
    }
  }
}
