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
import org.apache.lucene.search.BooleanQuery;
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
  private final TermLookup lookup;
  private final TextLengths lengths;
  private final int most;

  /**
   * @param most how many of each document at most
   */
  BestPassages(Snapshot snapshot, TermLookup lookup, TextLengths lengths, int most) {
    this.snapshot = snapshot;
    this.lookup = lookup;
    this.lengths = lengths;
    this.most = most;
  }

  /** Passages that {@code query} matches, best first, by their documents. */
  Map<Integer, List<Integer>> of(Collection<Integer> documents, BooleanQuery query)
      throws IOException {
    var best = new HashMap<Integer, List<Integer>>();
    if (most == 0 || documents.isEmpty()) {
      return best;
    }
    var scores = new ScoreSums(query, lookup, lengths);
    LeafReaderContext leaf = null;
    for (int document : new TreeSet<>(documents)) {
      var itsLeaf = snapshot.leaf(document);
      if (itsLeaf != leaf) {
        leaf = itsLeaf;
        scores.goTo(leaf);
      }
      best.put(document, inBlock(document, leaf.docBase, scores));
    }
    return best;
  }

  private List<Integer> inBlock(int document, int docBase, ScoreSums scores) throws IOException {
    var worstFirst = new PriorityQueue<Passage>(BEST_FIRST.reversed());
    int first = snapshot.firstMember(document);
    float[] inBlock = scores.of(first - docBase, document - docBase);
    for (int member = first; member < document; member++) {
      if (inBlock[member - first] > 0) {
        worstFirst.add(new Passage(member, inBlock[member - first]));
        if (worstFirst.size() > most) {
          worstFirst.remove();
        }
      }
    }
    var passages = new ArrayList<>(worstFirst);
    passages.sort(BEST_FIRST);
    return passages.stream().map(Passage::member).toList();
  }
}
