package vn.vanban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanban.table.TableFormat;
import vn.vanban.table.TableWriter;

/** Whether a result becomes a table for a spreadsheet, and where. */
final class TableOptions {

  @Option(
      names = "--csv",
      description = "In dạng CSV cho bảng tính. / Print as CSV for a spreadsheet.")
  boolean csv;

  @Option(
      names = "--xlsx",
      paramLabel = "FILE",
      description = "Ghi ra tệp Excel. / Write an Excel file.")
  @Nullable Path xlsx;

  /** Writes the rows of a result. */
  @FunctionalInterface
  interface Rows {
    void write(TableWriter table) throws IOException;
  }

  /** Whether a table was asked for. */
  boolean isAsked() {
    return csv || xlsx != null;
  }

  /**
   * Writes each table that was asked for.
   *
   * @throws BadInput where the Excel file cannot be written
   */
  void write(Output output, Rows rows) {
    if (csv) {
      try (var table = TableWriter.csv(output.out())) {
        rows.write(table);
      } catch (IOException e) {
        throw new UncheckedIOException("standard output does not fail", e);
      }
    }
    if (xlsx != null) {
      try (OutputStream file = Files.newOutputStream(xlsx);
          var table = TableWriter.on(file, TableFormat.XLSX)) {
        rows.write(table);
      } catch (IOException e) {
        throw new BadInput(
            "Không ghi được tệp " + xlsx + ": " + e,
            "The file " + xlsx + " cannot be written: " + e);
      }
    }
  }
}
