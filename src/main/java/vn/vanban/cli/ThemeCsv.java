package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.analytics.ThemeTable;
import vn.vanban.analytics.ThemeTable.Cell;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;

/** A theme table as CSV (RFC 4180) that spreadsheets open as it is meant. */
final class ThemeCsv {

  /** Without it Excel takes UTF-8 for the system's code page. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Message DOCUMENTS = new Message("văn bản", "documents");
  private static final Message MENTIONS = new Message("lượt nhắc", "mentions");
  private static final Cell NONE = new Cell(0, 0);

  private ThemeCsv() {}

  static String of(ThemeTable table, Language language) {
    var csv = new StringBuilder(BYTE_ORDER_MARK);
    append(csv, heading(table, language));
    for (var row : table.rows()) {
      var fields = new ArrayList<String>();
      fields.add(row.theme());
      fields.add(language == Language.VI ? row.label().vi() : row.label().en());
      fields.add(String.valueOf(row.documents()));
      fields.add(String.valueOf(row.mentions()));
      for (var column : table.columns()) {
        var cell = row.cells().getOrDefault(column, NONE);
        fields.add(String.valueOf(cell.documents()));
        fields.add(String.valueOf(cell.mentions()));
      }
      append(csv, fields);
    }
    return csv.toString();
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

  private static void append(StringBuilder csv, List<String> fields) {
    csv.append(fields.stream().map(ThemeCsv::field).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** Quoted where needed, and never read as a formula. */
  static String field(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
