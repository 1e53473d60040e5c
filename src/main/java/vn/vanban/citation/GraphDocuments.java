package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Graph.Document;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.Citation;
import vn.vanban.index.ProvisionTerms;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuer;
import vn.vanban.issuer.Issuers;
import vn.vanban.issuer.Level;

/** What answers show of the documents and citations of a graph. */
final class GraphDocuments {

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
    Level level = issuers.ofId(held.issuer()).map(Issuer::level).orElse(null);
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
    var issuer = issuers.ofId(citation.issuer());
    String shown = shown(node);
    return new Document(
        key(node),
        citation.isNumber() ? shown : null,
        citation.isNumber() ? null : shown,
        null,
        null,
        issuer.map(Issuer::name).orElse(null),
        year(citation),
        issuer.map(Issuer::side).orElse(null),
        issuer.map(Issuer::level).orElse(null),
        node.candidates().isEmpty() ? Resolution.MISSING : Resolution.AMBIGUOUS,
        node.candidates().stream().map(Held::id).toList(),
        distance);
  }

  private static @Nullable PartialDate year(Citation citation) {
    return PartialDate.isValid(citation.year(), 0, 0)
        ? new PartialDate(citation.year(), 0, 0)
        : null;
  }

  /** Number or name as the first reference has it; a key leaves out what writings differ in. */
  String shown(Absent node) throws IOException {
    List<BytesRef> terms = nodes.terms(node);
    String cited = links.firstShown(terms);
    return cited == null ? node.citation().key() : cited;
  }

  /** {@link Document#key} of a node. */
  static String key(Node node) {
    return switch (node) {
      case Present(var held) -> held.id();
      case Absent absent -> key(absent);
    };
  }

  private static String key(Absent node) {
    var citation = node.citation();
    var key = new StringBuilder(citation.key());
    if (citation.issuer() != null) {
      key.append(" · ").append(citation.issuer());
    }
    if (citation.year() != 0) {
      key.append(" · ").append(citation.year());
    } else if (!node.candidates().isEmpty()) {
      key.append(" · ≤ ").append(citation.latest());
    }
    return key.toString();
  }
}
