package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.analytics.ThemeTable;
import vn.vanban.analytics.ThemeTable.Cell;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;

/** A theme table as CSV: a row for each theme, two fields for each column. */
final class ThemeCsv {

  private static final Message DOCUMENTS = new Message("văn bản", "documents");
  private static final Message MENTIONS = new Message("lượt nhắc", "mentions");
  private static final Cell NONE = new Cell(0, 0);

  private ThemeCsv() {}

  static void print(ThemeTable table, Output output) {
    var csv = new CsvWriter(output.out());
    Language language = output.language;
    csv.row(heading(table, language));
    for (var row : table.rows()) {
      var fields = new ArrayList<Object>();
      fields.add(row.theme());
      fields.add(language == Language.VI ? row.label().vi() : row.label().en());
      fields.add(row.documents());
      fields.add(row.mentions());
      for (var column : table.columns()) {
        var cell = row.cells().getOrDefault(column, NONE);
        fields.add(cell.documents());
        fields.add(cell.mentions());
      }
      csv.row(fields);
    }
  }

  private static List<String> heading(ThemeTable table, Language language) {
    String documents = DOCUMENTS.in(language);
    String mentions = MENTIONS.in(language);
    var heading = new ArrayList<String>();
    heading.add(new Message("mã", "id").in(language));
    heading.add(new Message("chủ đề", "theme").in(language));
    heading.add(documents);
    heading.add(mentions);
    for (var column : table.columns()) {
      heading.add(column + " (" + documents + ")");
      heading.add(column + " (" + mentions + ")");
    }
    return heading;
  }
}
