package vn.vanban.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; holds a few rows at a time. Belongs to one thread. */
public interface TableWriter extends Closeable {

  /**
   * Starts a table on {@code out}, which is flushed but stays open when the table is closed.
   *
   * @throws IOException where {@code out} fails; the writer's methods throw the same
   */
  static TableWriter on(OutputStream out, TableFormat format) throws IOException {
    return switch (format) {
      case CSV -> csv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
      case XLSX -> new XlsxTable(out);
    };
  }

  /** Starts a table of comma-separated values on {@code out}, as {@link #on} does. */
  static TableWriter csv(Writer out) throws IOException {
    return new CsvTable(out);
  }

  /** Names of the columns; to be called first, and once. */
  void heading(List<String> names) throws IOException;

  /** Numbers stay numbers, null is an empty cell, anything else is its text and no formula. */
  void row(List<? extends @Nullable Object> cells) throws IOException;
}
