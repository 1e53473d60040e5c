package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanban.citation.Effects.End;
import vn.vanban.citation.StaleAnswer.StaleHit;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Relation;

/**
 * Finds references that rely on documents which had ended: an entry for each document that was
 * ended as a whole, and one for each hit of the page and before it.
 */
final class StaleCitations {

  /** What relies on the cited document; a bare mention may as well tell its story. */
  static final Set<Relation> RELYING =
      EnumSet.of(Relation.LEGAL_BASIS, Relation.IMPLEMENTS, Relation.CONCRETISES, Relation.GUIDES);

  private record Found(Link link, int issued, Node cited, End end) {}

  private static final Comparator<Found> LATEST_FIRST =
      Comparator.comparingInt(Found::issued)
          .reversed()
          .thenComparingInt(found -> found.link().holder())
          .thenComparingInt(found -> found.link().position());

  private final Snapshot snapshot;
  private final HeldDocuments held;
  private final Nodes nodes;
  private final Links links;
  private final Effects effects;

  StaleCitations(View view) {
    this.snapshot = view.snapshot();
    this.held = view.held();
    this.nodes = view.nodes();
    this.links = view.links();
    this.effects = view.effects();
  }

  StaleAnswer run(int from, int size) throws IOException {
    var best = new PriorityQueue<Found>(LATEST_FIRST.reversed());
    var total = new long[1];
    for (var node : ended()) {
      var end = effects.end(node);
      if (end.isPresent()) {
        int on = DateColumn.of(end.get().on());
        links.forEach(
            Links.related(Links.to(nodes.terms(node)), RELYING),
            link -> {
              int issued = held.number(link.holder(), Fields.ISSUED);
              if (issued > on && relies(link, node, end.get())) {
                total[0]++;
                best.add(new Found(link, issued, node, end.get()));
                if (best.size() > from + size) {
                  best.remove();
                }
              }
            });
      }
    }
    var hits = best.stream().sorted(LATEST_FIRST).skip(from).map(this::hit).toList();
    return new StaleAnswer(total[0], true, hits, Paging.next(from, size, total[0]));
  }

  /** All that a reference without provisions replaces or repeals. */
  private Set<Node> ended() throws IOException {
    var codes = new ArrayList<BytesRef>();
    Effects.ENDING.forEach(relation -> codes.add(new BytesRef(relation.toString())));
    var ended = new LinkedHashSet<Node>();
    links.forEach(
        new TermInSetQuery(Fields.RELATION, codes),
        link -> {
          if (link.provisions().isEmpty() && effects.acting(link).isPresent()) {
            ended.add(nodes.of(link.cited()));
          }
        });
    return ended;
  }

  /** The document itself relies on it, and is not the one that ended it. */
  private boolean relies(Link link, Node cited, End end) throws IOException {
    var acting = effects.acting(link);
    return link.citing() == null
        && acting.isPresent()
        && !acting.get().equals(cited)
        && !acting.get().equals(end.by());
  }

  private StaleHit hit(Found found) {
    var link = found.link();
    var card = snapshot.card(link.holder());
    var reference = snapshot.analysis(link.holder()).references().get(link.position());
    return new StaleHit(
        card.id(),
        card.number(),
        card.title(),
        DateColumn.date(found.issued()).orElseThrow(),
        reference.start(),
        reference.end(),
        reference.text(),
        reference.relation(),
        GraphDocuments.key(found.cited()),
        found.end().on(),
        GraphDocuments.key(found.end().by()));
  }
}
