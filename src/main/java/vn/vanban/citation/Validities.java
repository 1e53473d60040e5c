package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanban.citation.History.Status;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;

/**
 * Which documents of one snapshot are in force on a day, as {@link History} tells it of one. Made
 * in a time that grows with the references which replace or repeal a whole document, kept in memory
 * that grows with the documents which they end; the rest is told from columns. Immutable, good for
 * the snapshot that it was made of.
 */
public final class Validities {

  private final PartialDate day;

  /** Ids of those whose end is known, by what they are on the day. */
  private final Map<Status, List<BytesRef>> known;

  private Validities(PartialDate day, Map<Status, List<BytesRef>> known) {
    this.day = day;
    this.known = known;
  }

  public static Validities of(Snapshot snapshot, Issuers issuers, PartialDate day)
      throws IOException {
    var view = View.of(snapshot, issuers);
    var known = new EnumMap<Status, List<BytesRef>>(Status.class);
    for (var node : replacedOrRepealed(view)) {
      if (node instanceof Present(var held)) {
        var status = view.effects().history(node, day).validity().status();
        known.computeIfAbsent(status, _ -> new ArrayList<>()).add(new BytesRef(held.id()));
      }
    }
    return new Validities(day, known);
  }

  /** All that some reference replaces or repeals as a whole. */
  private static Set<Node> replacedOrRepealed(View view) throws IOException {
    var codes = new ArrayList<BytesRef>();
    Effects.ENDING.forEach(relation -> codes.add(new BytesRef(relation.toString())));
    var nodes = new LinkedHashSet<Node>();
    view.links()
        .forEach(
            new TermInSetQuery(Fields.RELATION, codes),
            link -> {
              if (link.provisions().isEmpty()) {
                nodes.add(view.nodes().of(link.cited()));
              }
            });
    return nodes;
  }

  public PartialDate day() {
    return day;
  }

  /** Matches the documents of that status, without a score; no other member of their blocks. */
  public Query query(Status status) {
    return switch (status) {
      case ENDED, IN_FORCE, PARTLY_IN_FORCE -> among(List.of(status));
      case NOT_YET ->
          documents()
              .add(later(), Occur.FILTER)
              .add(among(List.of(Status.ENDED)), Occur.MUST_NOT)
              .build();
      case NOT_KNOWN ->
          documents()
              .add(later(), Occur.MUST_NOT)
              .add(
                  among(List.of(Status.ENDED, Status.IN_FORCE, Status.PARTLY_IN_FORCE)),
                  Occur.MUST_NOT)
              .build();
    };
  }

  private static BooleanQuery.Builder documents() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT)), Occur.FILTER);
  }

  /** Takes effect on a later day. */
  private Query later() {
    return NumericDocValuesField.newSlowRangeQuery(
        Fields.EFFECTIVE, DateColumn.of(day) + 1L, Integer.MAX_VALUE);
  }

  private Query among(Collection<Status> statuses) {
    var ids = new ArrayList<BytesRef>();
    statuses.forEach(status -> ids.addAll(known.getOrDefault(status, List.of())));
    return new TermInSetQuery(Fields.ID, ids);
  }
}
