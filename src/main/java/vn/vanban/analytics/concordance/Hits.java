package vn.vanban.analytics.concordance;

import java.io.IOException;
import vn.vanban.index.Snapshot;
import vn.vanban.search.TextQuery;
import vn.vanban.text.Span;

/** Where in the documents of a snapshot a {@link Node} stands. */
interface Hits {

  static Hits of(Node node, Snapshot snapshot) throws IOException {
    return switch (node) {
      case Node.Words(var query) -> new QueryHits(snapshot, TextQuery.of(query).in(snapshot));
      case Node.Mentions(var theme) -> new MentionHits(snapshot, theme);
    };
  }

  /** Hears of hits. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @return whether the next hit is wanted too
     */
    boolean visit(Span hit) throws IOException;
  }

  /** How many hits the document has; to be asked in the order of the index. Reads no text. */
  long countIn(int document) throws IOException;

  /** Visits the document's hits that start at {@code from} or behind, by their start and end. */
  void visit(DocumentWords words, int from, Visitor visitor) throws IOException;
}
