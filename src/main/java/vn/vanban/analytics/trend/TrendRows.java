package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.analytics.count.BasisCells;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.table.TableWriter;

/** A trend as a table: a row for each column of it, each with what it is counted over. */
public final class TrendRows {

  private static final List<Message> HEADING =
      List.of(
          new Message("văn bản", "documents"),
          new Message("trên tổng số", "documents in all"),
          new Message("tỉ lệ", "share"),
          new Message("lượt nhắc", "mentions"),
          new Message("âm tiết", "syllables"),
          new Message("lượt/1000 âm tiết", "mentions/1000 syllables"));

  private TrendRows() {}

  /** What stands over the counts of a column. */
  public static List<String> heading(Language language) {
    return HEADING.stream().map(words -> words.in(language)).toList();
  }

  public static void write(Trend trend, Language language, TableWriter table) throws IOException {
    var heading = new ArrayList<String>();
    heading.add("theme");
    heading.add(trend.by().toString());
    heading.addAll(heading(language));
    heading.addAll(BasisCells.HEADING);
    table.heading(heading);
    for (var column : trend.columns()) {
      var row =
          new ArrayList<>(
              Arrays.asList(
                  trend.theme(),
                  column.column(),
                  column.documents(),
                  column.documentsInAll(),
                  column.share(),
                  column.mentions(),
                  column.syllables(),
                  column.perThousand()));
      row.addAll(BasisCells.of(trend.basis()));
      table.row(row);
    }
  }
}
