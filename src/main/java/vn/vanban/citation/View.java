package vn.vanban.citation;

import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;

/** What answers of one snapshot share: each looks at the same documents and remembers them. */
record View(
    Snapshot snapshot,
    HeldDocuments held,
    Nodes nodes,
    Links links,
    GraphDocuments documents,
    Effects effects) {

  static View of(Snapshot snapshot, Issuers issuers) {
    var held = new HeldDocuments(snapshot);
    var nodes = new Nodes(snapshot, issuers, held);
    var links = new Links(snapshot);
    var documents = new GraphDocuments(snapshot, issuers, nodes, links);
    var effects = new Effects(held, nodes, links, documents);
    return new View(snapshot, held, nodes, links, documents, effects);
  }
}
