package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import vn.vanban.analytics.By;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.ColumnSum;
import vn.vanban.analytics.count.Divisions;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;

/** Counts one theme over one snapshot: keeps a few numbers for each column. */
final class TrendCount {

  private final Snapshot snapshot;
  private final Theme theme;
  private final By by;
  private final BasisCount basis = new BasisCount();
  private final FirstMentions first = new FirstMentions();
  private final ColumnSum total = new ColumnSum();
  private final Map<String, ColumnSum> sums;

  TrendCount(Snapshot snapshot, Theme theme, By by) {
    this.snapshot = snapshot;
    this.theme = theme;
    this.by = by;
    this.sums = new TreeMap<>(Divisions.order(by));
  }

  Trend run(Filters filters) throws IOException {
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(filters),
        document -> {
          columns.moveTo(document);
          add(document, columns);
        });
    var list = new ArrayList<Column>();
    sums.forEach((name, sum) -> list.add(sum.column(name)));
    return new Trend(
        theme.id(),
        theme.label(),
        by,
        basis.basis(filters, snapshot.id()),
        total.column(Trend.ALL),
        list,
        first.list(snapshot),
        first.lagDays(),
        first.undated());
  }

  private void add(int document, DocumentColumns columns) throws IOException {
    long mentions = columns.membersWith(Fields.THEME, theme.id());
    basis.add(columns);
    total.add(mentions, columns);
    sums.computeIfAbsent(Divisions.of(columns, by), _ -> new ColumnSum()).add(mentions, columns);
    if (mentions > 0) {
      first.add(document, columns);
    }
  }
}
