package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches the shortest ways along citations, a step at a time from the citing document. */
final class CitationPaths {

  /** Who is further away is linked by chance. */
  static final int MAX_STEPS = 8;

  /** A search that passes more documents is given up. */
  static final int MAX_DOCUMENTS = 20_000;

  private final Neighbours neighbours;
  private final HeldDocuments held;
  private final GraphDocuments documents;

  /** For each document that was reached, those from which it was in the fewest steps. */
  private final Map<Node, Set<Node>> before = new HashMap<>();

  CitationPaths(Neighbours neighbours, HeldDocuments held, GraphDocuments documents) {
    this.neighbours = neighbours;
    this.held = held;
    this.documents = documents;
  }

  PathsAnswer run(Node from, Node to) throws IOException {
    List<Node> frontier = List.of(from);
    before.put(from, Set.of());
    int steps = 0;
    while (!before.containsKey(to) && !frontier.isEmpty() && !isTooFar(steps)) {
      frontier = step(frontier);
      steps++;
    }
    boolean found = before.containsKey(to);
    boolean complete = found || frontier.isEmpty();
    var paths = found ? paths(to) : List.<List<Node>>of();
    return new PathsAnswer(
        GraphDocuments.key(from),
        GraphDocuments.key(to),
        found ? steps : 0,
        paths.stream().map(path -> path.stream().map(GraphDocuments::key).toList()).toList(),
        found ? count(to, new HashMap<>()) : 0,
        graph(from, paths),
        complete);
  }

  private boolean isTooFar(int steps) {
    return steps >= MAX_STEPS || before.size() > MAX_DOCUMENTS;
  }

  private List<Node> step(List<Node> frontier) throws IOException {
    var reached = new LinkedHashMap<Node, Set<Node>>();
    neighbours.cited(
        frontier,
        (from, _, to, _) -> {
          if (!before.containsKey(to)) {
            reached.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
          }
        });
    before.putAll(reached);
    return new ArrayList<>(reached.keySet());
  }

  /** The first ways to {@code node} in order of their keys. */
  private List<List<Node>> paths(Node node) {
    if (before.getOrDefault(node, Set.of()).isEmpty()) {
      return List.of(List.of(node));
    }
    var paths = new ArrayList<List<Node>>();
    var sorted = new ArrayList<>(before.get(node));
    sorted.sort(Comparator.comparing(GraphDocuments::key));
    for (var previous : sorted) {
      for (var path : paths(previous)) {
        if (paths.size() < PathsAnswer.MAX_PATHS) {
          var longer = new ArrayList<>(path);
          longer.add(node);
          paths.add(longer);
        }
      }
    }
    return paths;
  }

  private long count(Node node, Map<Node, Long> counted) {
    var known = counted.get(node);
    if (known != null) {
      return known;
    }
    var previous = before.getOrDefault(node, Set.of());
    long count = previous.isEmpty() ? 1 : 0;
    for (var one : previous) {
      count += count(one, counted);
    }
    counted.put(node, count);
    return count;
  }

  private Graph graph(Node from, List<List<Node>> paths) throws IOException {
    var distances = new LinkedHashMap<Node, Integer>();
    distances.put(from, 0);
    for (var path : paths) {
      for (int i = 0; i < path.size(); i++) {
        distances.putIfAbsent(path.get(i), -i);
      }
    }
    var edges = new Edges();
    neighbours.cited(
        distances.keySet(),
        (citing, relation, cited, link) ->
            edges.add(citing, relation, cited, link, held.at(link.holder())));
    return documents.graph(from, distances, edges, 0);
  }
}
