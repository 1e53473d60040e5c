package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Snapshot;

/**
 * The first hits, by the words around them, of the documents that it is shown. Reads every passage
 * with a hit, and keeps no more hits than are asked for.
 */
final class ContextSort implements Snapshot.Visitor {

  /**
   * @param key of the words that are compared; compares by its units
   * @param document number in the snapshot
   */
  record Keyed(String key, HitCursor cursor, int document) {}

  private static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::key)
          .thenComparingInt(hit -> hit.cursor().issued())
          .thenComparing(hit -> hit.cursor().id())
          .thenComparing(hit -> hit.cursor().hit());

  /** Below all that a key holds. */
  private static final String BETWEEN_WORDS = "\0";

  private final Snapshot snapshot;
  private final Hits hits;
  private final HitOrder order;
  private final int most;
  private final @Nullable Keyed after;
  private final DocumentPlaces places;
  private final PriorityQueue<Keyed> kept = new PriorityQueue<>(ORDER.reversed());

  ContextSort(Snapshot snapshot, Hits hits, HitOrder order, int most, @Nullable HitCursor after) {
    this.snapshot = snapshot;
    this.hits = hits;
    this.order = order;
    this.most = most;
    this.after = after == null ? null : new Keyed(key(after.words()), after, 0);
    this.places = new DocumentPlaces(snapshot);
  }

  @Override
  public void visit(int document) throws IOException {
    var words = new DocumentWords(snapshot, document);
    var place = places.of(document);
    hits.visit(
        words,
        0,
        hit -> {
          var compared = order.words(words, hit);
          var cursor = new HitCursor(order, place.issued(), place.id(), hit, compared);
          add(new Keyed(key(compared), cursor, document));
          return true;
        });
  }

  private void add(Keyed hit) {
    if (after != null && ORDER.compare(hit, after) <= 0) {
      return;
    }
    if (kept.size() < most) {
      kept.add(hit);
    } else if (ORDER.compare(hit, kept.element()) < 0) {
      kept.remove();
      kept.add(hit);
    }
  }

  /** In their order. */
  List<Keyed> list() {
    var list = new ArrayList<>(kept);
    list.sort(ORDER);
    return list;
  }

  private static String key(List<String> words) {
    return words.stream().map(SyllableOrder::key).collect(Collectors.joining(BETWEEN_WORDS));
  }
}
