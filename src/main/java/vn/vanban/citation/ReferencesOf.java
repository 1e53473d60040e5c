package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.citation.ReferencesAnswer.ResolvedReference;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Citation;
import vn.vanban.index.CitationKey;
import vn.vanban.index.NamedDocuments;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.Reference;

/** What the references of one document mean in the collection as it now stands. */
final class ReferencesOf {

  private final Issuers issuers;
  private final Nodes nodes;

  ReferencesOf(Issuers issuers, Nodes nodes) {
    this.issuers = issuers;
    this.nodes = nodes;
  }

  /**
   * @param id of the document
   */
  List<ResolvedReference> of(String id, AnalysedDocument document) throws IOException {
    var cited = new NamedDocuments(document, issuers).cited();
    var resolved = new ArrayList<ResolvedReference>();
    for (int i = 0; i < cited.size(); i++) {
      var reference = document.references().get(i);
      resolved.add(resolved(id, reference, cited.get(i)));
    }
    return resolved;
  }

  private ResolvedReference resolved(String id, Reference reference, Optional<Citation> cited)
      throws IOException {
    if (cited.isEmpty()) {
      // What names something and still is no citation names the document itself.
      boolean own = CitationKey.of(reference).isPresent();
      return resolved(
          reference, own ? Resolution.HELD : Resolution.UNKNOWN, own ? id : null, List.of());
    }
    return switch (nodes.of(cited.get())) {
      case Present(var held) -> resolved(reference, Resolution.HELD, held.id(), List.of());
      case Absent(var citation, var candidates) -> {
        var missing =
            CitationKey.isOrdinal(citation.key()) ? Resolution.UNKNOWN : Resolution.MISSING;
        yield resolved(
            reference,
            candidates.isEmpty() ? missing : Resolution.AMBIGUOUS,
            null,
            candidates.stream().map(Held::id).sorted().toList());
      }
    };
  }

  private static ResolvedReference resolved(
      Reference reference, Resolution resolution, @Nullable String document, List<String> fitting) {
    return new ResolvedReference(
        reference.start(),
        reference.end(),
        reference.text(),
        reference.form(),
        reference.number(),
        reference.name(),
        reference.issuer(),
        reference.issued(),
        reference.relation(),
        reference.citing(),
        reference.provisions(),
        resolution,
        document,
        fitting);
  }
}
