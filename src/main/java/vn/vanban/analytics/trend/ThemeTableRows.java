package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanban.analytics.trend.ThemeTable.Cell;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.table.TableWriter;

/** A theme table as a table of cells: a row for each theme, two cells for each column. */
public final class ThemeTableRows {

  private static final Message DOCUMENTS = new Message("văn bản", "documents");
  private static final Message MENTIONS = new Message("lượt nhắc", "mentions");
  private static final Cell NONE = new Cell(0, 0);

  private ThemeTableRows() {}

  public static void write(ThemeTable table, Language language, TableWriter out)
      throws IOException {
    out.heading(heading(table, language));
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
      out.row(fields);
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
