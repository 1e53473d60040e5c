package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import vn.vanban.index.Snapshot;

/**
 * The passages of some documents that answer best, found in one walk: terms are looked up once for
 * all of them.
 */
final class BestPassages {

  private record Passage(int member, float score) {}

  private static final Comparator<Passage> BEST_FIRST =
      Comparator.comparingDouble(Passage::score).reversed().thenComparingInt(Passage::member);

  private final Snapshot snapshot;
  private final int most;

  /**
   * @param most how many of each document at most
   */
  BestPassages(Snapshot snapshot, int most) {
    this.snapshot = snapshot;
    this.most = most;
  }

  /** Passages that {@code query} matches, best first, by their documents. */
  Map<Integer, List<Integer>> of(Collection<Integer> documents, Query query) throws IOException {
    var best = new HashMap<Integer, List<Integer>>();
    if (most == 0 || documents.isEmpty()) {
      return best;
    }
    var searcher = snapshot.searcher();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    LeafReaderContext leaf = null;
    Scorer scorer = null;
    for (int document : new TreeSet<>(documents)) {
      var itsLeaf = snapshot.leaf(document);
      if (itsLeaf != leaf) {
        leaf = itsLeaf;
        scorer = weight.scorer(leaf);
      }
      best.put(document, scorer == null ? List.of() : inBlock(document, leaf.docBase, scorer));
    }
    return best;
  }

  private List<Integer> inBlock(int document, int docBase, Scorer scorer) throws IOException {
    var worstFirst = new PriorityQueue<Passage>(BEST_FIRST.reversed());
    DocIdSetIterator matches = scorer.iterator();
    int first = snapshot.firstMember(document) - docBase;
    int end = document - docBase;
    int member = matches.docID() < first ? matches.advance(first) : matches.docID();
    for (; member < end; member = matches.nextDoc()) {
      worstFirst.add(new Passage(docBase + member, scorer.score()));
      if (worstFirst.size() > most) {
        worstFirst.remove();
      }
    }
    var passages = new ArrayList<>(worstFirst);
    passages.sort(BEST_FIRST);
    return passages.stream().map(Passage::member).toList();
  }
}
