package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.LongHeap;
import vn.vanban.citation.History.Status;
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
   * @param places theirs
   */
  FacetCounts of(Facet facet, MatchSet hits, int[] places) throws IOException {
    if (facet == Facet.STATUS) {
      return statuses(hits);
    }
    var column = columns.of(facet);
    return column.isEmpty()
        ? new FacetCounts(facet, chosen(facet, Set.of(), _ -> 0), 0)
        : counts(facet, column.get(), column.get().counts(places));
  }

  private FacetCounts counts(Facet facet, FacetColumn column, int[] counts) throws IOException {
    var values = new ArrayList<Value>();
    var shown = new LinkedHashSet<String>();
    for (int number : mostFrequent(counts)) {
      String term = column.term(number);
      var name = column.name(facet, number, labels);
      shown.add(term);
      values.add(value(facet, term, name, counts[number]));
    }
    var further =
        chosen(
            facet,
            shown,
            term -> {
              int number = column.number(term);
              return number < 0 ? 0 : counts[number];
            });
    values.addAll(further);
    long all = Arrays.stream(counts).filter(count -> count > 0).count();
    long more = further.stream().filter(value -> value.count() > 0).count();
    return new FacetCounts(facet, values, all - shown.size() - more);
  }

  /** The numbers of the values that most documents have, the most frequent first. */
  private int[] mostFrequent(int[] counts) {
    var best = new LongHeap(size);
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        best.insertWithOverflow((long) counts[number] << 32 | Integer.MAX_VALUE - number);
      }
    }
    var numbers = new int[best.size()];
    for (int i = numbers.length - 1; i >= 0; i--) {
      numbers[i] = Integer.MAX_VALUE - (int) best.pop();
    }
    return numbers;
  }

  /** The values that filters choose beyond those that are shown. */
  private List<Value> chosen(Facet facet, Set<String> shown, ToIntFunction<String> count)
      throws IOException {
    var values = new ArrayList<Value>();
    for (var term : FacetChoice.terms(facet, filters.of(facet))) {
      if (!shown.contains(term)) {
        String label = labels.of(facet, term);
        var name = new FacetColumn.Name(labels.value(facet, term, label), label);
        values.add(value(facet, term, name, count.applyAsInt(term)));
      }
    }
    return values;
  }

  private Value value(Facet facet, String term, FacetColumn.Name name, int count) {
    boolean isChosen = FacetChoice.isChosen(facet, filters.of(facet), term, name.label());
    return new Value(name.value(), name.label(), count, isChosen);
  }

  private FacetCounts statuses(MatchSet hits) throws IOException {
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

  private long count(MatchSet hits, Query query) throws IOException {
    var both =
        new BooleanQuery.Builder().add(hits.query(), Occur.FILTER).add(query, Occur.FILTER).build();
    return snapshot.searcher().count(both);
  }
}
