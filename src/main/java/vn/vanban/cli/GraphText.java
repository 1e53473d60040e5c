package vn.vanban.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanban.citation.Graph;
import vn.vanban.citation.Graph.CitationEdge;
import vn.vanban.citation.Graph.Document;
import vn.vanban.citation.PathsAnswer;
import vn.vanban.citation.Resolution;
import vn.vanban.reference.Relation;

/** A graph as a tree that can be read: what a document cites above it, what cites it below. */
final class GraphText {

  private final Graph graph;
  private final Output output;
  private final Map<String, Document> documents = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  private GraphText(Graph graph, Output output) {
    this.graph = graph;
    this.output = output;
    graph.documents().forEach(document -> documents.put(document.key(), document));
  }

  static void print(Graph graph, Output output) {
    new GraphText(graph, output).print();
  }

  static void print(PathsAnswer answer, Output output) {
    if (answer.paths().isEmpty()) {
      output.print(
          "Không có đường viện dẫn từ " + answer.from() + " đến " + answer.to() + ".",
          "No citations lead from " + answer.from() + " to " + answer.to() + ".");
    }
    var text = new GraphText(answer.graph(), output);
    for (var path : answer.paths()) {
      output.out().println(text.path(path));
    }
    if (answer.total() > answer.paths().size()) {
      output.print("Tổng số đường: " + answer.total(), "Ways in all: " + answer.total());
    }
    if (!answer.complete()) {
      output.print(
          "Chưa tìm hết: hai văn bản ở quá xa nhau.",
          "The search was given up: the two are too far from each other.");
    }
  }

  private String path(List<String> keys) {
    var line = new StringBuilder(label(keys.getFirst()));
    for (int i = 1; i < keys.size(); i++) {
      line.append(" —").append(relations(keys.get(i - 1), keys.get(i))).append("→ ");
      line.append(label(keys.get(i)));
    }
    return line.toString();
  }

  private void print() {
    shown.add(graph.root());
    if (has(-1)) {
      output.print("Viện dẫn:", "Cites:");
      branch(graph.root(), -1, "  ");
    }
    output.out().println(line(Objects.requireNonNull(documents.get(graph.root()))));
    if (has(1)) {
      output.print("Được viện dẫn bởi:", "Cited by:");
      branch(graph.root(), 1, "  ");
    }
    output.print(
        graph.documents().size() + " văn bản, " + graph.citations().size() + " viện dẫn",
        graph.documents().size() + " documents, " + graph.citations().size() + " citations");
    if (graph.omitted() > 0) {
      output.print(
          "Bỏ bớt " + graph.omitted() + " văn bản; dùng --most để lấy thêm.",
          graph.omitted() + " documents left out; --most takes more.");
    }
  }

  private boolean has(int distance) {
    return graph.documents().stream().anyMatch(document -> document.distance() == distance);
  }

  /**
   * @param distance of the documents to print below {@code parent}: negative for what it cites
   */
  private void branch(String parent, int distance, String indent) {
    for (var document : graph.documents()) {
      String relations =
          distance < 0 ? relations(parent, document.key()) : relations(document.key(), parent);
      if (document.distance() != distance || relations.isEmpty()) {
        continue;
      }
      boolean first = shown.add(document.key());
      String arrow = distance < 0 ? "→ [" : "← [";
      String rest = first ? "" : output.words(" (xem trên)", " (see above)");
      output.out().println(indent + arrow + relations + "] " + line(document) + rest);
      if (first) {
        branch(document.key(), distance + Integer.signum(distance), indent + "  ");
      }
    }
  }

  private String relations(String from, String to) {
    var between = new ArrayList<CitationEdge>();
    for (var citation : graph.citations()) {
      if (citation.from().equals(from) && citation.to().equals(to)) {
        between.add(citation);
      }
    }
    // That it cites goes without saying where it does more.
    boolean more = between.size() > 1;
    return between.stream()
        .filter(citation -> !more || citation.relation() != Relation.CITES)
        .map(CitationEdge::relation)
        .map(Relation::toString)
        .collect(Collectors.joining(", "));
  }

  private String label(String key) {
    var document = documents.get(key);
    return document == null ? key : document.label();
  }

  private String line(Document document) {
    String mark =
        switch (document.resolution()) {
          case Resolution.HELD -> "";
          case Resolution.AMBIGUOUS -> output.words(" (nhiều văn bản)", " (several)");
          case Resolution.MISSING, Resolution.UNKNOWN -> output.words(" (chưa có)", " (not held)");
        };
    String title = document.title();
    String shownTitle = title == null || title.equals(document.label()) ? null : title;
    return HitText.joined(document.label(), shownTitle, document.issuer(), document.issued())
        + mark;
  }
}
