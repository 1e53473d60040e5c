package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.analytics.Trend;
import vn.vanban.analytics.Trend.Column;
import vn.vanban.analytics.Trend.First;
import vn.vanban.document.Warning.Message;

/** A trend as a table with a bar for each share, and as CSV. */
final class TrendText {

  /** Characters of a bar that stands for all documents. */
  private static final int BAR = 20;

  private static final List<Message> HEADING =
      List.of(
          new Message("văn bản", "documents"),
          new Message("trên tổng số", "documents in all"),
          new Message("tỉ lệ", "share"),
          new Message("lượt nhắc", "mentions"),
          new Message("âm tiết", "syllables"),
          new Message("lượt/1000 âm tiết", "mentions/1000 syllables"));

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
    HEADING.forEach(words -> heading.add(words.in(output.language)));
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

  /** A row for each column, each with what it is counted over. */
  static void printCsv(Trend trend, Output output) {
    var csv = new CsvWriter(output.out());
    var heading = heading(trend, output);
    heading.addFirst("theme");
    heading.addAll(BasisText.HEADING);
    csv.row(heading);
    for (var column : trend.columns()) {
      var row = new ArrayList<Object>();
      row.add(trend.theme());
      row.add(column.column());
      row.add(column.documents());
      row.add(column.documentsInAll());
      row.add(column.share());
      row.add(column.mentions());
      row.add(column.syllables());
      row.add(column.perThousand() == null ? "" : column.perThousand());
      row.addAll(BasisText.fields(trend.basis()));
      csv.row(row);
    }
  }
}
