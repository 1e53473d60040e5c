package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Walks down the hits of a query, page by page. Where versions of a document stand together, those
 * behind the first of them are passed over.
 */
final class HitPages {

  /** So many more than asked for are ranked at once, since some may be versions. */
  private static final int SPARE = 10;

  /** A page that is still not full is given as it is: all were versions of hits before. */
  private static final int ATTEMPTS = 5;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final HitQuery query;
  private final HitOrder order;
  private final @Nullable VersionGroups groups;

  /**
   * @param hits in their order
   * @param versions of those that have any, the hit among them
   * @param last the place where the page ends; null where nothing follows
   * @param total of all documents that match, versions too
   * @param all of them, for counting; null where nobody counts
   */
  record Page(
      List<FieldDoc> hits,
      Map<Integer, List<Integer>> versions,
      @Nullable FieldDoc last,
      long total,
      @Nullable MatchSet all) {}

  /**
   * @param time that may be taken
   * @param groups null where each version is a hit of its own
   */
  HitPages(
      Snapshot snapshot,
      TimeLimit time,
      HitQuery query,
      HitOrder order,
      @Nullable VersionGroups groups) {
    this.snapshot = snapshot;
    this.searcher = time.upTo(1);
    this.query = query;
    this.order = order;
    this.groups = groups;
  }

  /**
   * @param counted whether all hits are to be counted
   */
  Page page(SearchPage asked, boolean counted) throws IOException {
    var cursor = asked.after();
    var after = cursor == null ? null : order.place(cursor);
    return page(after, asked.from(), asked.size(), counted);
  }

  /**
   * @param after where the page before ended; null for the first hits
   * @param passedOver hits behind it
   * @param counted whether all hits are to be counted
   */
  Page page(@Nullable FieldDoc after, int passedOver, int size, boolean counted)
      throws IOException {
    var matches = query.matches();
    var all = counted && matches == null ? MatchSet.collecting(searcher) : null;
    int wanted = passedOver + size;
    var versions = new HashMap<Integer, List<Integer>>();
    var hits = new ArrayList<FieldDoc>();
    var first = ranked(after, wanted + SPARE, all);
    var ranked = first.places();
    boolean more = true;
    for (int attempt = 1; more; attempt++) {
      int at = 0;
      while (at < ranked.size() && hits.size() < wanted) {
        // Whether a document has versions takes longer to find than to rank it.
        int end = Math.min(ranked.size(), at + wanted - hits.size());
        var shown = shown(ranked.subList(at, end), versions);
        while (at < end) {
          after = ranked.get(at++);
          if (shown.contains(after.doc)) {
            hits.add(after);
          }
        }
      }
      boolean isEnd = ranked.size() < wanted + SPARE;
      more = at < ranked.size() || !isEnd;
      if (hits.size() == wanted || !more || attempt == ATTEMPTS) {
        break;
      }
      ranked = ranked(after, wanted + SPARE, null).places();
    }
    int from = Math.min(passedOver, hits.size());
    return new Page(
        List.copyOf(hits.subList(from, hits.size())),
        versions,
        more ? after : null,
        matches == null ? first.total() : matches.total(),
        counted && matches != null ? matches : first.all());
  }

  /**
   * @param total of all that match
   * @param all of them, where they were to be gathered
   */
  private record Ranked(List<FieldDoc> places, long total, @Nullable MatchSet all) {

    static Ranked of(TopFieldDocs top, @Nullable MatchSet all) {
      return new Ranked(found(top), top.totalHits.value(), all);
    }
  }

  private Ranked ranked(
      @Nullable FieldDoc after, int count, @Nullable CollectorManager<Collector, MatchSet> all)
      throws IOException {
    var best = best(searcher, order, after, count);
    if (all != null) {
      var found = searcher.search(query.all(), new MultiCollectorManager(best, all));
      return Ranked.of((TopFieldDocs) found[0], (MatchSet) found[1]);
    }
    var few = query.few(after, count);
    return few == null
        ? Ranked.of(searcher.search(query.all(), best), null)
        : new Ranked(few, few.size(), null);
  }

  /** The first of all. */
  static List<FieldDoc> top(IndexSearcher searcher, HitQuery query, HitOrder order, int count)
      throws IOException {
    var few = query.few(null, count);
    return few == null
        ? found(searcher.search(query.all(), best(searcher, order, null, count)))
        : few;
  }

  private static List<FieldDoc> found(TopFieldDocs top) {
    return Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
  }

  /** Collects the best behind {@code after}; all are counted. */
  static TopFieldCollectorManager best(
      IndexSearcher searcher, HitOrder order, @Nullable FieldDoc after, int count) {
    int most = Math.max(1, Math.min(count, searcher.getIndexReader().maxDoc()));
    return new TopFieldCollectorManager(order.sort(), most, after, Integer.MAX_VALUE);
  }

  /** Those of which no version stands before them; {@code versions} takes what they have. */
  private Set<Integer> shown(List<FieldDoc> ranked, Map<Integer, List<Integer>> versions)
      throws IOException {
    var shown = new LinkedHashSet<Integer>();
    var grouped = new LinkedHashMap<Integer, List<Integer>>();
    for (var hit : ranked) {
      var group = groups == null ? List.<Integer>of() : groups.of(hit.doc);
      if (group.isEmpty()) {
        shown.add(hit.doc);
      } else {
        grouped.put(hit.doc, group);
      }
    }
    if (!grouped.isEmpty()) {
      var first = firstOfGroups(new HashSet<>(grouped.values()));
      for (var hit : grouped.entrySet()) {
        if (first.contains(hit.getKey())) {
          shown.add(hit.getKey());
          versions.put(hit.getKey(), hit.getValue());
        }
      }
    }
    return shown;
  }

  /** Of each group the member that stands first among all hits. */
  private Set<Integer> firstOfGroups(Set<List<Integer>> groups) throws IOException {
    var groupOf = new HashMap<Integer, List<Integer>>();
    var ids = new ArrayList<BytesRef>();
    for (var group : groups) {
      for (int member : group) {
        groupOf.put(member, group);
        ids.add(HitOrder.id(snapshot, member));
      }
    }
    var members =
        new BooleanQuery.Builder()
            .add(query.all(), Occur.MUST)
            .add(new TermInSetQuery(Fields.ID, ids), Occur.FILTER)
            .build();
    var first = new HashSet<Integer>();
    var seen = new HashSet<List<Integer>>();
    for (var hit : searcher.search(members, best(searcher, order, null, ids.size())).scoreDocs) {
      if (seen.add(groupOf.getOrDefault(hit.doc, List.of()))) {
        first.add(hit.doc);
      }
    }
    return first;
  }
}
