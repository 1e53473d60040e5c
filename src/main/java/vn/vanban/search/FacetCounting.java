package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Status;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FacetCounts.Value;

/** Counts hits by facets, from columns. */
final class FacetCounting {

  private final Snapshot snapshot;
  private final FacetColumns columns;
  private final Function<Status, Query> statuses;
  private final Filters filters;
  private final int size;
  private final FacetLabels labels;

  /**
   * @param statuses the documents of a status
   * @param size how many values are given
   */
  FacetCounting(
      Snapshot snapshot,
      FacetColumns columns,
      Function<Status, Query> statuses,
      Filters filters,
      int size) {
    this.snapshot = snapshot;
    this.columns = columns;
    this.statuses = statuses;
    this.filters = filters;
    this.size = size;
    this.labels = new FacetLabels(snapshot);
  }

  /**
   * @param hits that pass all filters but those of {@code facet}
   */
  FacetCounts of(Facet facet, FacetsCollector hits) throws IOException {
    return switch (facet) {
      case STATUS -> statuses(hits);
      case YEAR -> counts(facet, new LongValueFacetCounts(Fields.YEAR, hits), Fields.YEAR);
      case KIND, ISSUER, ISSUER_LEVEL, FAMILY, THEME, CITES -> {
        var column = columns.of(facet);
        yield column.isEmpty()
            ? new FacetCounts(facet, chosen(facet, null, "", Set.of()), 0)
            : counts(
                facet, new StringValueFacetCounts(column.get(), hits), FacetColumns.field(facet));
      }
    };
  }

  private FacetCounts counts(Facet facet, Facets counted, String field) throws IOException {
    @Nullable FacetResult top = counted.getTopChildren(size, field);
    var values = new ArrayList<Value>();
    var shown = new LinkedHashSet<String>();
    if (top != null) {
      for (var child : top.labelValues) {
        shown.add(child.label);
        values.add(value(facet, child.label, child.value.longValue()));
      }
    }
    var further = chosen(facet, counted, field, shown);
    values.addAll(further);
    long more = further.stream().filter(value -> value.count() > 0).count();
    return new FacetCounts(facet, values, top == null ? 0 : top.childCount - shown.size() - more);
  }

  /** The values that filters choose beyond those that are shown. */
  private List<Value> chosen(Facet facet, @Nullable Facets counted, String field, Set<String> shown)
      throws IOException {
    var values = new ArrayList<Value>();
    for (var term : FacetChoice.terms(facet, filters.of(facet))) {
      if (!shown.contains(term)) {
        long count =
            counted == null ? 0 : Math.max(0, counted.getSpecificValue(field, term).longValue());
        values.add(value(facet, term, count));
      }
    }
    return values;
  }

  private Value value(Facet facet, String term, long count) throws IOException {
    String label = labels.of(facet, term);
    return new Value(
        labels.value(facet, term, label),
        label,
        count,
        FacetChoice.isChosen(facet, filters.of(facet), term, label));
  }

  private FacetCounts statuses(FacetsCollector hits) throws IOException {
    var values = new ArrayList<Value>();
    for (var status : Status.values()) {
      long count = count(hits, statuses.apply(status));
      boolean chosen =
          filters.of(Facet.STATUS).stream()
              .anyMatch(one -> FieldValue.status(one).filter(status::equals).isPresent());
      if (count > 0 || chosen) {
        values.add(
            new Value(
                status.toString(), labels.of(Facet.STATUS, status.toString()), count, chosen));
      }
    }
    values.sort(Comparator.comparingLong(Value::count).reversed());
    return new FacetCounts(Facet.STATUS, values, 0);
  }

  private long count(FacetsCollector hits, Query query) throws IOException {
    var searcher = snapshot.searcher();
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long count = 0;
    for (var inLeaf : hits.getMatchingDocs()) {
      var scorer = weight.scorer(inLeaf.context());
      var found = inLeaf.bits() == null ? null : inLeaf.bits().iterator();
      if (scorer != null && found != null) {
        var both = ConjunctionUtils.intersectIterators(Arrays.asList(found, scorer.iterator()));
        while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          count++;
        }
      }
    }
    return count;
  }
}
