package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.analytics.trend.Trend;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.analytics.trend.Trend.First;
import vn.vanban.analytics.trend.TrendRows;

/** A trend as lines with a bar for each share. */
final class TrendText {

  /** Characters of a bar that stands for all documents. */
  private static final int BAR = 20;

  private TrendText() {}

  static void print(Trend trend, Output output) {
    output.out().println(output.words(trend.label().vi(), trend.label().en()));
    var table = new TextTable();
    table.row(heading(trend, output));
    trend.columns().forEach(column -> table.row(row(column.column(), column)));
    table.row(row(output.words("tổng", "total"), trend.total()));
    table.print(output.out());
    printFirst(trend, output);
    BasisText.print(trend.basis(), output);
  }

  private static List<String> heading(Trend trend, Output output) {
    var heading = new ArrayList<String>();
    heading.add(trend.by().toString());
    heading.addAll(TrendRows.heading(output.language));
    return heading;
  }

  private static List<String> row(String name, Column column) {
    var row = new ArrayList<String>();
    row.add(Excerpt.line(name));
    row.add(String.valueOf(column.documents()));
    row.add(String.valueOf(column.documentsInAll()));
    row.add(BasisText.decimal(100 * column.share(), 1) + "%");
    row.add(String.valueOf(column.mentions()));
    row.add(String.valueOf(column.syllables()));
    row.add(column.perThousand() == null ? "?" : BasisText.decimal(column.perThousand(), 2));
    int full = (int) Math.round(BAR * column.share());
    row.add("█".repeat(full) + "·".repeat(BAR - full));
    return row;
  }

  private static void printFirst(Trend trend, Output output) {
    if (!trend.first().isEmpty()) {
      String list = trend.first().stream().map(TrendText::first).collect(Collectors.joining("; "));
      output.print("Nhắc đến đầu tiên: " + list, "First mentions: " + list);
    }
    if (trend.lagDays() != null) {
      output.print(
          "Từ Trung ương đến cấp tỉnh: " + trend.lagDays() + " ngày",
          "From the Centre to the first province: " + trend.lagDays() + " days");
    }
    if (trend.undated() > 0) {
      output.print(
          trend.undated() + " văn bản có nhắc đến nhưng không rõ ngày ban hành",
          trend.undated() + " documents with mentions have no known day of issue");
    }
  }

  private static String first(First first) {
    String title = first.title() == null ? first.id() : Excerpt.line(first.title());
    String name = first.number() == null ? title : first.number();
    return first.level() + " " + first.issued() + " (" + name + ")";
  }
}
