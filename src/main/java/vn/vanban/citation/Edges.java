package vn.vanban.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vanban.citation.Graph.CitationEdge;
import vn.vanban.reference.Relation;

/** Citations of a graph, added up from references. */
final class Edges {

  private record Key(Node from, Node to, Relation relation) {}

  private record Place(Key key, int holder, int position) {}

  private static final class Sum {
    private int references;
    private final Set<String> provisions = new TreeSet<>();
    private final Set<String> statedBy = new TreeSet<>();
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  /** A walk may pass a reference from both its ends. */
  private final Set<Place> added = new HashSet<>();

  /**
   * @param holder the document in whose text {@code link} stands
   */
  void add(Node from, Relation relation, Node to, Link link, Held holder) {
    var key = new Key(from, to, relation);
    if (!added.add(new Place(key, link.holder(), link.position()))) {
      return;
    }
    var sum = sums.computeIfAbsent(key, _ -> new Sum());
    sum.references++;
    sum.provisions.addAll(link.provisions());
    boolean room = sum.statedBy.size() < CitationEdge.MAX_STATED_BY;
    if (room && !from.equals(new Node.Present(holder))) {
      sum.statedBy.add(holder.id());
    }
  }

  /** Those that run between two of {@code documents}. */
  List<CitationEdge> between(Set<Node> documents) {
    var edges = new ArrayList<CitationEdge>();
    sums.forEach((key, sum) -> {
      if (documents.contains(key.from()) && documents.contains(key.to())) {
        edges.add(
            new CitationEdge(
                GraphDocuments.key(key.from()),
                GraphDocuments.key(key.to()),
                key.relation(),
                sum.references,
                GraphDocuments.paths(sum.provisions),
                List.copyOf(sum.statedBy)));
      }
    });
    edges.sort(
        Comparator.comparing(CitationEdge::from)
            .thenComparing(CitationEdge::to)
            .thenComparing(CitationEdge::relation));
    return edges;
  }
}
