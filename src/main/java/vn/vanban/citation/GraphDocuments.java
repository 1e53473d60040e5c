package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Graph.Document;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.Citation.Source;
import vn.vanban.index.DateColumn;
import vn.vanban.index.ProvisionTerms;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuer;
import vn.vanban.issuer.Issuers;
import vn.vanban.issuer.Level;

/** What answers show of the documents and citations of a graph. */
final class GraphDocuments {

  /** Between the parts of the key of a document that is not held. */
  private static final String SEPARATOR = " · ";

  private final Snapshot snapshot;
  private final Issuers issuers;
  private final Nodes nodes;
  private final Links links;

  GraphDocuments(Snapshot snapshot, Issuers issuers, Nodes nodes, Links links) {
    this.snapshot = snapshot;
    this.issuers = issuers;
    this.nodes = nodes;
    this.links = links;
  }

  /**
   * @param distances all documents of the graph, with their distance from {@code root}
   */
  Graph graph(Node root, Map<Node, Integer> distances, Edges edges, int omitted)
      throws IOException {
    var documents = new ArrayList<Document>();
    for (var entry : distances.entrySet()) {
      documents.add(document(entry.getKey(), entry.getValue()));
    }
    documents.sort(
        Comparator.comparingInt((Document one) -> Math.abs(one.distance()))
            .thenComparing(Comparator.comparingInt(Document::distance).reversed())
            .thenComparing(Document::key));
    return new Graph(key(root), documents, edges.between(distances.keySet()), omitted);
  }

  static List<ProvisionPath> paths(Iterable<String> chains) {
    var paths = new ArrayList<ProvisionPath>();
    chains.forEach(chain -> paths.add(ProvisionTerms.parse(chain)));
    return paths;
  }

  Document document(Node node, int distance) throws IOException {
    return switch (node) {
      case Present(var held) -> held(held, distance);
      case Absent absent -> absent(absent, distance);
    };
  }

  private Document held(Held held, int distance) {
    var card = snapshot.card(held.document());
    Level level = issuer(held.issuer()).map(Issuer::level).orElse(null);
    return new Document(
        held.id(),
        card.number(),
        null,
        card.title(),
        card.kind(),
        card.issuer(),
        card.issued(),
        card.family(),
        level,
        Resolution.HELD,
        List.of(),
        distance);
  }

  private Document absent(Absent node, int distance) throws IOException {
    var citation = node.citation();
    var issuer = issuer(citation.issuer());
    var first = links.shown(nodes.terms(node));
    String shown = first == null ? citation.key() : first.name();
    return new Document(
        key(node),
        citation.isNumber() ? shown : null,
        citation.isNumber() ? null : shown,
        null,
        null,
        first == null ? null : first.issuer(),
        DateColumn.date(citation.issued()).orElse(null),
        issuer.map(Issuer::side).orElse(null),
        issuer.map(Issuer::level).orElse(null),
        node.candidates().isEmpty() ? Resolution.MISSING : Resolution.AMBIGUOUS,
        node.candidates().stream().map(Held::id).toList(),
        distance);
  }

  private Optional<Issuer> issuer(@Nullable String id) {
    return Optional.ofNullable(id).flatMap(issuers::ofId);
  }

  /** {@link Document#key} of a node. */
  static String key(Node node) {
    return switch (node) {
      case Present(var held) -> held.id();
      case Absent absent -> key(absent);
    };
  }

  /** The key of a number or name that the key of a document which is not held begins with. */
  static String citationKey(String key) {
    int end = key.indexOf(SEPARATOR);
    return end < 0 ? key : key.substring(0, end);
  }

  private static String key(Absent node) {
    var citation = node.citation();
    var key = new StringBuilder(citation.key());
    if (citation.issuer() != null && citation.source() != Source.GUESSED) {
      key.append(SEPARATOR).append(citation.issuer());
    }
    if (citation.year() != 0) {
      key.append(SEPARATOR).append(citation.year());
    } else if (!node.candidates().isEmpty()) {
      key.append(SEPARATOR).append("≤ ").append(citation.latest());
    }
    return key.toString();
  }
}
