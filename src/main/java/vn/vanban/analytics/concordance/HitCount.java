package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.By;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.ColumnSum;
import vn.vanban.analytics.count.Divisions;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;

/** Counts the hits of all documents that pass the filters, and what they are counted over. */
final class HitCount {

  private final Snapshot snapshot;
  private final Filters filters;
  private final @Nullable By by;
  private final BasisCount basis = new BasisCount();
  private final Map<String, ColumnSum> groups;
  private long total;
  private long documents;

  /**
   * @param by what hits are counted by besides; null for nothing
   */
  HitCount(Snapshot snapshot, Filters filters, @Nullable By by) {
    this.snapshot = snapshot;
    this.filters = filters;
    this.by = by;
    this.groups = by == null ? Map.of() : new TreeMap<>(Divisions.order(by));
  }

  /** Visits each document that has hits, in the order of the index. */
  void run(Hits hits, Snapshot.Visitor found) throws IOException {
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(filters),
        document -> {
          columns.moveTo(document);
          basis.add(columns);
          long here = hits.countIn(document);
          total += here;
          if (by != null) {
            groups
                .computeIfAbsent(Divisions.of(columns, by), _ -> new ColumnSum())
                .add(here, columns);
          }
          if (here > 0) {
            documents++;
            found.visit(document);
          }
        });
  }

  Basis basis() {
    return basis.basis(filters, snapshot.id());
  }

  long total() {
    return total;
  }

  long documents() {
    return documents;
  }

  /** In the order of a trend's columns; empty where nothing was grouped. */
  List<Column> groups() {
    var list = new ArrayList<Column>();
    groups.forEach((name, sum) -> list.add(sum.column(name)));
    return list;
  }
}
