package vn.vanban.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV (RFC 4180) that spreadsheets open as it is meant. */
final class CsvWriter {

  /** Without it Excel takes UTF-8 for the system's code page. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What makes a spreadsheet calculate, full-width forms among it. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final PrintWriter out;

  /** Starts a table on {@code out}, which stays open. */
  CsvWriter(PrintWriter out) {
    this.out = out;
    out.print(BYTE_ORDER_MARK);
  }

  /** A row; null leaves its field empty. */
  void row(List<? extends @Nullable Object> fields) {
    out.print(fields.stream().map(CsvWriter::field).collect(Collectors.joining(",")));
    out.print("\r\n");
  }

  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      default -> text(value.toString());
    };
  }

  /** Quoted where needed, and never read as a formula. */
  private static String text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
