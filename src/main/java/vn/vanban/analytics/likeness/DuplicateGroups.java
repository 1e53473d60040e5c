package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.likeness.Duplicates.Copy;
import vn.vanban.analytics.likeness.Duplicates.Group;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;

/**
 * Groups the documents of one snapshot that are nearly the same. Keeps two numbers for each
 * document that shares a term with another, and reads the text of those alone.
 */
final class DuplicateGroups {

  private static final Comparator<Copy> EARLIEST_FIRST =
      Comparator.comparing(Copy::issued, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Copy::id);

  private static final Comparator<Group> LARGEST_FIRST =
      Comparator.<Group>comparingInt(group -> group.documents().size())
          .reversed()
          .thenComparing(group -> group.documents().getFirst().id());

  private final Snapshot snapshot;
  private final NearDocuments near;
  private final double overlap;

  /** From a document to one that it shares a term with, up to one that stands for all of them. */
  private final Map<Integer, Integer> towards = new HashMap<>();

  private final BasisCount basis = new BasisCount();

  DuplicateGroups(Snapshot snapshot, double overlap) {
    this.snapshot = snapshot;
    this.near = new NearDocuments(snapshot);
    this.overlap = overlap;
  }

  Duplicates run(Filters filters, int from, int size) throws IOException {
    var counted = counted(filters);
    near.forEachPair((first, other) -> {
      if (counted.get(first) && counted.get(other)) {
        join(first, other);
      }
    });
    var groups = new ArrayList<Group>();
    for (var alike : alike()) {
      split(alike, groups);
    }
    groups.sort(LARGEST_FIRST);
    int first = Math.min(from, groups.size());
    var page = groups.subList(first, first + Math.min(size, groups.size() - first));
    return new Duplicates(
        overlap,
        basis.basis(filters, snapshot.id()),
        groups.size(),
        false,
        groups.stream().mapToLong(group -> group.documents().size()).sum(),
        page,
        first + page.size() == groups.size() ? null : Paging.next(from, size, groups.size()));
  }

  private FixedBitSet counted(Filters filters) throws IOException {
    var counted = new FixedBitSet(snapshot.searcher().getIndexReader().maxDoc());
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(filters),
        document -> {
          counted.set(document);
          columns.moveTo(document);
          basis.add(columns);
        });
    return counted;
  }

  private void join(int first, int other) {
    int a = last(first);
    int b = last(other);
    towards.put(Math.max(a, b), Math.min(a, b));
  }

  private int last(int document) {
    int at = document;
    for (int next = towards.computeIfAbsent(at, key -> key); next != at; ) {
      // Halve the way for those who come later.
      int beyond = towards.getOrDefault(next, next);
      towards.put(at, beyond);
      at = next;
      next = beyond;
    }
    return at;
  }

  /** Documents that hang together by shared terms, more than one each. */
  private List<List<Integer>> alike() {
    var byLast = new TreeMap<Integer, List<Integer>>();
    for (int document : new TreeMap<>(towards).keySet()) {
      byLast.computeIfAbsent(last(document), _ -> new ArrayList<>()).add(document);
    }
    return List.copyOf(byLast.values());
  }

  /** Adds what of {@code alike} is nearly the same as its earliest; then so with those left. */
  private void split(List<Integer> alike, List<Group> groups) {
    var waiting = new ArrayList<Integer>(alike);
    var cards = new HashMap<Integer, Copy>();
    alike.forEach(document -> cards.put(document, near.copy(document, 1)));
    waiting.sort(Comparator.comparing(cards::get, EARLIEST_FIRST));
    var texts = new KeptShingles(near, KeptShingles.Keep.FIRST);
    while (waiting.size() > 1) {
      int earliest = waiting.removeFirst();
      var shingles = texts.of(earliest);
      var group = new ArrayList<Copy>();
      group.add(near.copy(earliest, 1));
      var others = new ArrayList<Integer>();
      for (int document : waiting) {
        double shared = shingles.overlap(texts.of(document));
        if (shared >= overlap) {
          group.add(near.copy(document, shared));
        } else {
          others.add(document);
        }
      }
      if (group.size() > 1) {
        groups.add(new Group(group));
      }
      waiting = others;
    }
  }
}
