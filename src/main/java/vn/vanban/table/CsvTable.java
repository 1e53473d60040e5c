package vn.vanban.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV that spreadsheets open as it is meant. */
final class CsvTable implements TableWriter {

  /** Without it Excel takes UTF-8 for the system's code page. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What makes a spreadsheet calculate, full-width forms among it. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;

  CsvTable(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  @Override
  public void heading(List<String> names) throws IOException {
    row(names);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(cell == null || cell instanceof Number ? cell : harmless(cell.toString()));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
