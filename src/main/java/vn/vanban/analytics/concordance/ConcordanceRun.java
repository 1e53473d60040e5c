package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.concordance.Concordance.Line;
import vn.vanban.analytics.concordance.ConcordanceLines.Placed;
import vn.vanban.analytics.concordance.ContextSort.Keyed;
import vn.vanban.analytics.concordance.DocumentOrder.Place;
import vn.vanban.index.Snapshot;

/** Answers one question for a concordance from one snapshot. */
final class ConcordanceRun {

  /** Documents that one pass over the index puts into order, where all lines are wanted. */
  private static final int DOCUMENTS = 20_000;

  /** Hits that one pass over the texts puts into order, where all lines are wanted. */
  private static final int HITS = 100_000;

  private static final Snapshot.Visitor NOTHING = _ -> {};

  private final Snapshot snapshot;
  private final ConcordanceRequest request;
  private final Hits hits;
  private final ConcordanceLines lines;

  ConcordanceRun(Snapshot snapshot, ConcordanceRequest request) throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.hits = Hits.of(request.node(), snapshot);
    this.lines = new ConcordanceLines(snapshot, hits, request.window());
  }

  Concordance page() throws IOException {
    var count = new HitCount(snapshot, request.filters(), request.by());
    // One more than is shown tells whether there is a next page.
    int most = request.size() + 1;
    var found =
        request.order().isText()
            ? inTextOrder(count, most, request.after())
            : byContext(count, most, request.after());
    boolean isLast = found.size() < most;
    var shown = isLast ? found : found.subList(0, request.size());
    return new Concordance(
        request.node(),
        count.basis(),
        count.total(),
        true,
        count.documents(),
        count.groups(),
        shown.stream().map(Placed::line).toList(),
        isLast ? null : shown.getLast().cursor().toString());
  }

  private List<Placed> inTextOrder(HitCount count, int most, @Nullable HitCursor after)
      throws IOException {
    // Each document has a line, but for the cursor's, whose lines may all have been given.
    int enough = most + 1;
    var documents =
        after == null
            ? DocumentOrder.first(snapshot, enough)
            : DocumentOrder.from(snapshot, enough, after);
    count.run(hits, documents);
    return lines.first(documents.list(), most, after);
  }

  private List<Placed> byContext(HitCount count, int most, @Nullable HitCursor after)
      throws IOException {
    var sort = new ContextSort(snapshot, hits, request.order(), most, after);
    count.run(hits, sort);
    var found = new ArrayList<Placed>();
    for (var hit : sort.list()) {
      found.add(new Placed(line(hit), hit.cursor()));
    }
    return found;
  }

  private Line line(Keyed hit) throws IOException {
    var document = new DocumentWords(snapshot, hit.document());
    return lines.line(document, snapshot.card(hit.document()), hit.cursor().hit());
  }

  /**
   * Visits all lines behind the cursor, whatever the page's size; memory does not grow with them.
   */
  void all(Concordances.LineVisitor visitor) throws IOException {
    var count = new HitCount(snapshot, request.filters(), null);
    count.run(hits, NOTHING);
    var basis = count.basis();
    if (request.order().isText()) {
      allInTextOrder(line -> visitor.visit(basis, line));
    } else {
      allByContext(line -> visitor.visit(basis, line));
    }
  }

  @FunctionalInterface
  private interface One {
    void visit(Line line) throws IOException;
  }

  private void allInTextOrder(One visitor) throws IOException {
    var after = request.after();
    var documents =
        after == null
            ? DocumentOrder.first(snapshot, DOCUMENTS)
            : DocumentOrder.from(snapshot, DOCUMENTS, after);
    while (true) {
      new HitCount(snapshot, request.filters(), null).run(hits, documents);
      List<Place> found = documents.list();
      for (var place : found) {
        lines.visit(
            place,
            after,
            line -> {
              visitor.visit(line.line());
              return true;
            });
      }
      if (found.size() < DOCUMENTS) {
        return;
      }
      documents = DocumentOrder.after(snapshot, DOCUMENTS, found.getLast());
    }
  }

  private void allByContext(One visitor) throws IOException {
    var after = request.after();
    List<Keyed> found;
    do {
      var sort = new ContextSort(snapshot, hits, request.order(), HITS, after);
      new HitCount(snapshot, request.filters(), null).run(hits, sort);
      found = sort.list();
      for (var hit : found) {
        visitor.visit(line(hit));
        after = hit.cursor();
      }
    } while (found.size() == HITS);
  }
}
