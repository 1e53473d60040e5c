package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import vn.vanban.citation.Node.Present;
import vn.vanban.reference.Relation;

/**
 * Finds the citations that begin or end at a document. A reference of which the text says that
 * another document makes it is two: that document does what the relation says, and the holder
 * cites. Where an authority or a person acts, the holder only cites.
 */
final class Neighbours {

  /** Hears of a citation, once for each reference that makes it. */
  @FunctionalInterface
  interface Visitor {
    void visit(Node from, Relation relation, Node to, Link link) throws IOException;
  }

  private final Nodes nodes;
  private final Links links;
  private final Set<Relation> relations;

  /**
   * @param relations those that count; empty for all
   */
  Neighbours(Nodes nodes, Links links, Set<Relation> relations) {
    this.nodes = nodes;
    this.links = links;
    this.relations = relations;
  }

  /** What cites one of {@code cited}. */
  void citing(Collection<Node> cited, Visitor visitor) throws IOException {
    var wanted = new HashSet<>(cited);
    visit(
        Links.to(terms(cited)),
        (from, relation, to, link) -> {
          if (wanted.contains(to)) {
            visitor.visit(from, relation, to, link);
          }
        });
  }

  /** What one of {@code citing} cites. */
  void cited(Collection<Node> citing, Visitor visitor) throws IOException {
    var wanted = new HashSet<>(citing);
    for (var node : citing) {
      if (node instanceof Present(var held)) {
        visit(
            links.in(held.document()),
            (from, relation, to, link) -> {
              if (from.equals(node)) {
                visitor.visit(from, relation, to, link);
              }
            });
      }
    }
    visit(
        Links.by(terms(citing)),
        (from, relation, to, link) -> {
          // The holder's own citation was heard of above, if it was asked for.
          if (wanted.contains(from) && !from.equals(nodes.present(link.holder()))) {
            visitor.visit(from, relation, to, link);
          }
        });
  }

  private List<BytesRef> terms(Collection<Node> all) throws IOException {
    var terms = new ArrayList<BytesRef>();
    for (var node : all) {
      terms.addAll(nodes.terms(node));
    }
    return terms;
  }

  private void visit(Query references, Visitor visitor) throws IOException {
    links.forEach(
        references,
        link -> {
          var to = nodes.of(link.cited());
          var holder = nodes.present(link.holder());
          if (link.citing() != null) {
            visit(nodes.of(link.citing().citation()), link.relation(), to, link, visitor);
          }
          boolean own = link.citing() == null && !link.actor();
          visit(holder, own ? link.relation() : Relation.CITES, to, link, visitor);
        });
  }

  private void visit(Node from, Relation relation, Node to, Link link, Visitor visitor)
      throws IOException {
    boolean counts = relations.isEmpty() || relations.contains(relation);
    if (counts && !from.equals(to)) {
      visitor.visit(from, relation, to, link);
    }
  }
}
