package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Effects.End;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Citation;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.NamedDocuments;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.Reference;

/** Finds references of a document that contradict what the collection knows. */
final class CollectionChecks {

  private final Snapshot snapshot;
  private final Issuers issuers;
  private final HeldDocuments held;
  private final Nodes nodes;
  private final Effects effects;

  CollectionChecks(View view, Issuers issuers) {
    this.snapshot = view.snapshot();
    this.issuers = issuers;
    this.held = view.held();
    this.nodes = view.nodes();
    this.effects = view.effects();
  }

  /**
   * @param today stands in for the document's own date where it has none
   */
  List<Warning> of(AnalysedDocument document, PartialDate today) throws IOException {
    var cited = new NamedDocuments(document, issuers).cited();
    var written = document.header().issued() == null ? today : document.header().issued();
    var warnings = new ArrayList<Warning>();
    for (int i = 0; i < cited.size(); i++) {
      Optional<Citation> citation = cited.get(i);
      if (citation.isPresent()) {
        var reference = document.references().get(i);
        var node = nodes.of(citation.get());
        ended(reference, node, written).ifPresent(warnings::add);
        dated(reference, node).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  /** A document that relies on one which had ended by then. */
  private Optional<Warning> ended(Reference reference, Node node, PartialDate written)
      throws IOException {
    boolean relies =
        reference.citing() == null && StaleCitations.RELYING.contains(reference.relation());
    var end = relies ? effects.end(node) : Optional.<End>empty();
    return end.filter(known -> known.on().compareTo(written) < 0)
        .map(known ->
            warning(
                reference,
                "cites-ended-document",
                String.format(
                    Locale.ROOT,
                    "%s đã hết hiệu lực từ %s: bị thay thế hoặc bãi bỏ bởi %s.",
                    name(reference),
                    known.on(),
                    name(known.by())),
                String.format(
                    Locale.ROOT,
                    "%s ended on %s: replaced or repealed by %s.",
                    name(reference),
                    known.on(),
                    name(known.by()))));
  }

  /** Another date than the one that the collection's own copy bears. */
  private Optional<Warning> dated(Reference reference, Node node) throws IOException {
    var beside = reference.issued();
    var own = node instanceof Present(var one) ? issued(one) : null;
    if (beside == null || own == null || beside.day() == 0 || own.day() == 0) {
      return Optional.empty();
    }
    return beside.equals(own)
        ? Optional.empty()
        : Optional.of(
            warning(
                reference,
                "date-contradicts-collection",
                String.format(
                    Locale.ROOT,
                    "Ghi ngày %s, nhưng %s trong bộ sưu tập đề ngày %s.",
                    beside,
                    name(reference),
                    own),
                String.format(
                    Locale.ROOT,
                    "Dated %s, but %s in the collection is dated %s.",
                    beside,
                    name(reference),
                    own)));
  }

  private @Nullable PartialDate issued(Held one) throws IOException {
    return DateColumn.date(held.number(one.document(), Fields.ISSUED)).orElse(null);
  }

  private static String name(Reference reference) {
    String number = reference.number() == null ? reference.name() : reference.number();
    return number == null ? reference.text() : number;
  }

  private String name(Node node) {
    String number =
        node instanceof Present(var one) ? snapshot.card(one.document()).number() : null;
    return number == null ? GraphDocuments.key(node) : number;
  }

  private static Warning warning(Reference reference, String code, String vi, String en) {
    return new Warning(reference.start(), reference.end(), code, new Message(vi, en));
  }
}
