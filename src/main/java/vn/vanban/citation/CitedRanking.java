package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.citation.RankedAnswer.RankedHit;
import vn.vanban.index.Citation;
import vn.vanban.index.CitationKey;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;

/**
 * Ranks what one snapshot cites by how often: four bytes for each way in which a document is cited,
 * and an entry for each document of the page and before it.
 */
final class CitedRanking {

  /** Which cited documents are ranked. */
  enum Kept {
    ALL,
    /** Those that no held document can be. */
    MISSING
  }

  private record Count(Node node, String key, long citations) {}

  private static final Comparator<Count> MOST_CITED_FIRST =
      Comparator.comparingLong(Count::citations).reversed().thenComparing(Count::key);

  private final Snapshot snapshot;
  private final Nodes nodes;
  private final GraphDocuments documents;

  CitedRanking(View view) {
    this.snapshot = view.snapshot();
    this.nodes = view.nodes();
    this.documents = view.documents();
  }

  RankedAnswer run(Kept kept, int from, int size) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    SortedDocValues cited = MultiDocValues.getSortedValues(reader, Fields.CITED);
    if (cited == null) {
      return new RankedAnswer(0, true, List.of(), null);
    }
    var counts = counts(cited);
    var best = new PriorityQueue<Count>(MOST_CITED_FIRST.reversed());
    var held = new HashMap<Node, Long>();
    long total = 0;
    int ordinal = 0;
    while (ordinal < counts.length) {
      var ofKey = new HashMap<Node, Long>();
      ordinal = sum(cited, counts, ordinal, ofKey);
      for (var entry : ofKey.entrySet()) {
        if (entry.getKey() instanceof Present) {
          // It may be cited by number, by name and by ordinal, which do not stand together.
          held.merge(entry.getKey(), entry.getValue(), Long::sum);
        } else if (isRanked(entry.getKey())) {
          total++;
          offer(best, entry, from + size);
        }
      }
    }
    if (kept == Kept.ALL) {
      total += held.size();
      held.entrySet().forEach(entry -> offer(best, entry, from + size));
    }
    return new RankedAnswer(total, true, page(best, from), Paging.next(from, size, total));
  }

  /** A document of which only kind and ordinal are known may be any. */
  private static boolean isRanked(Node node) {
    return node instanceof Absent(var citation, var candidates)
        && candidates.isEmpty()
        && !CitationKey.isOrdinal(citation.key());
  }

  private static void offer(PriorityQueue<Count> best, Map.Entry<Node, Long> entry, int most) {
    best.add(new Count(entry.getKey(), GraphDocuments.key(entry.getKey()), entry.getValue()));
    if (best.size() > most) {
      best.remove();
    }
  }

  /** Live references for each ordinal of the column. */
  private int[] counts(SortedDocValues cited) throws IOException {
    var live = MultiBits.getLiveDocs(snapshot.searcher().getIndexReader());
    var counts = new int[cited.getValueCount()];
    for (int member = cited.nextDoc();
        member != DocIdSetIterator.NO_MORE_DOCS;
        member = cited.nextDoc()) {
      if (live == null || live.get(member)) {
        counts[cited.ordValue()]++;
      }
    }
    return counts;
  }

  /**
   * Adds the counts of all citations of one key, which begin at {@code first}, to what they mean.
   *
   * @return the first ordinal of the next key
   */
  private int sum(SortedDocValues cited, int[] counts, int first, Map<Node, Long> sums)
      throws IOException {
    String key = Citation.parse(cited.lookupOrd(first).utf8ToString()).key();
    int ordinal = first;
    while (ordinal < counts.length) {
      var citation = Citation.parse(cited.lookupOrd(ordinal).utf8ToString());
      if (!citation.key().equals(key)) {
        break;
      }
      if (counts[ordinal] > 0) {
        sums.merge(nodes.of(citation), (long) counts[ordinal], Long::sum);
      }
      ordinal++;
    }
    nodes.forget(key);
    return ordinal;
  }

  private List<RankedHit> page(PriorityQueue<Count> best, int from) throws IOException {
    var ranked = new ArrayList<>(best);
    ranked.sort(MOST_CITED_FIRST);
    var hits = new ArrayList<RankedHit>();
    for (var count : ranked.subList(Math.min(from, ranked.size()), ranked.size())) {
      var shown = documents.document(count.node(), 0);
      boolean held = count.node() instanceof Present;
      hits.add(
          new RankedHit(
              held ? shown.key() : null,
              shown.number(),
              shown.name(),
              shown.title(),
              shown.issuer(),
              shown.issued() == null ? 0 : shown.issued().year(),
              count.citations(),
              documentsCiting(count.node())));
    }
    return hits;
  }

  private long documentsCiting(Node node) throws IOException {
    var holders = new HashSet<Integer>();
    snapshot.forEach(
        Links.to(nodes.terms(node)), member -> holders.add(snapshot.documentOf(member)));
    return holders.size();
  }
}
