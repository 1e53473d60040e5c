package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanban.citation.GraphRequest.Direction;

/** Walks from one document along citations, a step at a time, and keeps what it passes. */
final class GraphWalk {

  private final Neighbours neighbours;
  private final HeldDocuments held;
  private final GraphRequest request;
  private final Edges edges = new Edges();

  /** All documents of the graph, with their distance from the root. */
  private final Map<Node, Integer> distances = new LinkedHashMap<>();

  private final Set<Node> omitted = new HashSet<>();

  GraphWalk(Neighbours neighbours, HeldDocuments held, GraphRequest request) {
    this.neighbours = neighbours;
    this.held = held;
    this.request = request;
  }

  void from(Node root) throws IOException {
    distances.put(root, 0);
    if (request.direction() != Direction.OUT) {
      walk(root, Direction.IN);
    }
    if (request.direction() != Direction.IN) {
      walk(root, Direction.OUT);
    }
  }

  Map<Node, Integer> distances() {
    return distances;
  }

  Edges edges() {
    return edges;
  }

  int omitted() {
    omitted.removeAll(distances.keySet());
    return omitted.size();
  }

  private void walk(Node root, Direction direction) throws IOException {
    List<Node> frontier = List.of(root);
    var passed = new HashSet<Node>(frontier);
    for (int step = 1; step <= request.depth() && !frontier.isEmpty(); step++) {
      var found = step(frontier, direction);
      found.keySet().removeAll(passed);
      frontier = keep(found, direction == Direction.IN ? step : -step);
      passed.addAll(frontier);
    }
  }

  /** The documents one step further, with how many references lead there. */
  private Map<Node, Integer> step(List<Node> frontier, Direction direction) throws IOException {
    var found = new LinkedHashMap<Node, Integer>();
    if (direction == Direction.IN) {
      neighbours.citing(
          frontier,
          (from, relation, to, link) -> {
            edges.add(from, relation, to, link, held.at(link.holder()));
            found.merge(from, 1, Integer::sum);
          });
    } else {
      neighbours.cited(
          frontier,
          (from, relation, to, link) -> {
            edges.add(from, relation, to, link, held.at(link.holder()));
            found.merge(to, 1, Integer::sum);
          });
    }
    return found;
  }

  /** Those that most references lead to first, as far as there is room. */
  private List<Node> keep(Map<Node, Integer> found, int distance) {
    var ranked = new ArrayList<>(found.entrySet());
    ranked.sort(
        Map.Entry.<Node, Integer>comparingByValue()
            .reversed()
            .thenComparing(entry -> GraphDocuments.key(entry.getKey())));
    var kept = new ArrayList<Node>();
    for (var entry : ranked) {
      var node = entry.getKey();
      if (distances.containsKey(node) || distances.size() < request.most()) {
        distances.putIfAbsent(node, distance);
        kept.add(node);
      } else {
        omitted.add(node);
      }
    }
    return kept;
  }
}
