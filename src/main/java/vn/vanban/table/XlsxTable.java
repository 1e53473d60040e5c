package vn.vanban.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An Excel file. Text is stored as text, which Excel never takes for a formula. Where a sheet is
 * full, the table goes on in the next one; a text longer than a cell goes on in the cells behind
 * the row's last.
 */
final class XlsxTable implements TableWriter {

  /** Rows in memory; those before are in a temporary file. */
  private static final int WINDOW = 100;

  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getLastRowIndex() + 1;
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final OutputStream out;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
  private final CellStyle bold;
  private final int mostRows;
  private List<String> names = List.of();
  private SXSSFSheet sheet;
  private int rows;

  XlsxTable(OutputStream out) {
    this(out, MOST_ROWS);
  }

  XlsxTable(OutputStream out, int mostRows) {
    this.out = out;
    this.mostRows = mostRows;
    bold = workbook.createCellStyle();
    var font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    sheet = workbook.createSheet();
  }

  @Override
  public void heading(List<String> columns) {
    names = List.copyOf(columns);
    startSheet();
  }

  private void startSheet() {
    sheet.createFreezePane(0, 1);
    var row = sheet.createRow(0);
    for (int i = 0; i < names.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellValue(names.get(i));
      cell.setCellStyle(bold);
    }
    rows = 1;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    if (rows == mostRows) {
      sheet = workbook.createSheet();
      startSheet();
    }
    var row = sheet.createRow(rows++);
    int beyond = cells.size();
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (value != null) {
        String text = value.toString();
        row.createCell(i).setCellValue(part(text, 0));
        for (int at = LONGEST; at < text.length(); at += LONGEST) {
          row.createCell(beyond++).setCellValue(part(text, at));
        }
      }
    }
  }

  private static String part(String text, int start) {
    return text.substring(start, Math.min(start + LONGEST, text.length()));
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      workbook.write(out);
      out.flush();
    }
  }
}
