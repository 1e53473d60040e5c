package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.concordance.Concordance.Line;
import vn.vanban.analytics.concordance.DocumentOrder.Place;
import vn.vanban.document.PageStart;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.Snapshot;
import vn.vanban.text.Span;

/** The lines of a concordance in text order, document by document. */
final class ConcordanceLines {

  /** A line, and what a page that ends with it goes on from. */
  record Placed(Line line, HitCursor cursor) {}

  /** Hears of lines. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @return whether the next line is wanted too
     */
    boolean visit(Placed line) throws IOException;
  }

  private final Snapshot snapshot;
  private final Hits hits;
  private final int window;

  ConcordanceLines(Snapshot snapshot, Hits hits, int window) {
    this.snapshot = snapshot;
    this.hits = hits;
    this.window = window;
  }

  /** The first lines of {@code documents}, {@code most} at most, behind the cursor. */
  List<Placed> first(List<Place> documents, int most, @Nullable HitCursor after)
      throws IOException {
    var lines = new ArrayList<Placed>();
    for (var place : documents) {
      if (lines.size() == most) {
        break;
      }
      visit(
          place,
          after,
          line -> {
            lines.add(line);
            return lines.size() < most;
          });
    }
    return lines;
  }

  /** Visits the lines of a document, behind the cursor where that stands in it. */
  void visit(Place place, @Nullable HitCursor after, Visitor visitor) throws IOException {
    var document = new DocumentWords(snapshot, place.number());
    var card = snapshot.card(place.number());
    var last = after != null && after.id().equals(place.id()) ? after.hit() : null;
    hits.visit(
        document,
        last == null ? 0 : last.start(),
        hit -> {
          boolean given = last != null && hit.compareTo(last) <= 0;
          var cursor = new HitCursor(HitOrder.TEXT, place.issued(), place.id(), hit, List.of());
          return given || visitor.visit(new Placed(line(document, card, hit), cursor));
        });
  }

  Line line(DocumentWords document, DocumentCard card, Span hit) {
    var before = document.before(hit.start(), window);
    var after = document.after(hit.end(), window);
    int from = before.isEmpty() ? hit.start() : before.getLast().span().start();
    int to = after.isEmpty() ? hit.end() : after.getLast().span().end();
    return new Line(
        document.text(new Span(from, hit.start())),
        document.text(hit),
        document.text(new Span(hit.end(), to)),
        hit.start(),
        hit.end(),
        PageStart.at(document.pages(), hit.start()),
        card);
  }
}
