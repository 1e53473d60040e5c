package vn.vanban.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanban.document.Provision;
import vn.vanban.index.CitationKey;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.Passage;
import vn.vanban.index.Snapshot;
import vn.vanban.index.Snapshot.StoredPassage;
import vn.vanban.search.Notice.Code;
import vn.vanban.text.Span;

/** The provisions that a query asks for, as they stand in their documents. */
final class AskedProvisions {

  private final Snapshot snapshot;
  private final List<QueryNode.Provision> asked = new ArrayList<>();
  private final List<Notice> notices;

  /**
   * @param notices takes what there is to say
   */
  AskedProvisions(Snapshot snapshot, Optional<QueryNode> query, List<Notice> notices) {
    this.snapshot = snapshot;
    this.notices = notices;
    query.ifPresent(this::gather);
  }

  /** Those that stand in the document itself. */
  List<StoredPassage> in(int document, DocumentCard card) {
    var passages = new ArrayList<StoredPassage>();
    var keys = CitationKey.of(card);
    for (var provision : asked) {
      if (QueryNode.keys(provision.document()).stream().anyMatch(keys::contains)) {
        var found = find(document, provision);
        if (found.isPresent()) {
          passages.add(passage(document, found.get()));
        } else {
          notices.add(
              Code.NO_PROVISION.at(
                  provision.start(),
                  provision.end(),
                  provision.path(),
                  QueryText.of(provision.document())));
        }
      }
    }
    return passages;
  }

  private Optional<Provision> find(int document, QueryNode.Provision asked) {
    // What holds others stands before them.
    return snapshot.analysis(document).provisions().stream()
        .filter(provision -> asked.path().covers(provision.path()))
        .findFirst();
  }

  private StoredPassage passage(int document, Provision found) {
    String text = snapshot.text(document, new Span(found.start(), found.end()));
    return new StoredPassage(
        new Passage(found.path(), found.start(), found.start() + text.length()), text);
  }

  private void gather(QueryNode node) {
    switch (node) {
      case QueryNode.Provision provision -> asked.add(provision);
      case QueryNode.And(var nodes) -> nodes.forEach(this::gather);
      case QueryNode.Or(var nodes) -> nodes.forEach(this::gather);
      case QueryNode.Exact(var inner) -> gather(inner);
      case QueryNode.Words _,
          QueryNode.Phrase _,
          QueryNode.Spellings _,
          QueryNode.Near _,
          QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Field _,
          QueryNode.Not _ -> {}
    }
  }
}
