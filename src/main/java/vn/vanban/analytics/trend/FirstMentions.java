package vn.vanban.analytics.trend;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.By;
import vn.vanban.analytics.count.Divisions;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.trend.Trend.First;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Level;

/** Finds for each level of issuers the earliest of the documents that are added. */
final class FirstMentions {

  private record Earliest(int document, int issued, String id) {
    boolean isBefore(Earliest other) {
      return issued != other.issued ? issued < other.issued : id.compareTo(other.id) < 0;
    }
  }

  private final Map<String, Earliest> byLevel = new TreeMap<>(Divisions.order(By.LEVEL));
  private long undated;

  /** Adds {@code document}, at which {@code columns} stand. */
  void add(int document, DocumentColumns columns) throws IOException {
    int issued = Math.toIntExact(columns.number(Fields.ISSUED).orElse(0));
    if (issued % 100 == 0) {
      undated++;
      return;
    }
    var one = new Earliest(document, issued, String.valueOf(columns.word(Fields.ID)));
    byLevel.merge(Divisions.level(columns), one, (old, now) -> now.isBefore(old) ? now : old);
  }

  /** How many were added that cannot be first, because the day is unknown. */
  long undated() {
    return undated;
  }

  List<First> list(Snapshot snapshot) {
    var list = new ArrayList<First>();
    byLevel.forEach((level, earliest) -> {
      var card = snapshot.card(earliest.document());
      PartialDate issued = DateColumn.date(earliest.issued()).orElseThrow();
      list.add(new First(level, issued, card.id(), card.number(), card.title()));
    });
    return list;
  }

  @Nullable Long lagDays() {
    var central = byLevel.get(Level.CENTRAL.toString());
    var province = byLevel.get(Level.PROVINCE.toString());
    return central == null || province == null
        ? null
        : ChronoUnit.DAYS.between(day(central.issued()), day(province.issued()));
  }

  private static LocalDate day(int issued) {
    return LocalDate.of(issued / 10_000, issued / 100 % 100, issued % 100);
  }
}
