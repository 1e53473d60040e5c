package vn.vanban.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.index.DocumentJson;
import vn.vanban.table.TableFormat;
import vn.vanban.table.TableWriter;

/**
 * All hits of a question as a file, written while they are found; a few are held at a time.
 *
 * @param heading names of the columns
 * @param row the cells of a hit
 */
record Export<H>(
    List<String> heading, Function<H, List<? extends @Nullable Object>> row, Hits<H> hits)
    implements TableAnswer.Body {

  private static final JsonMapper MAPPER = new DocumentJson().mapper();

  /** Gives all hits, one after the other. */
  @FunctionalInterface
  interface Hits<H> {
    void forEach(Visitor<H> visitor) throws IOException;
  }

  /** Sees one of them. */
  @FunctionalInterface
  interface Visitor<H> {
    void visit(H hit) throws IOException;
  }

  TableAnswer.Body as(AnswerFormat format) {
    return switch (format) {
      case CSV -> message -> table(message, TableFormat.CSV);
      case XLSX -> message -> table(message, TableFormat.XLSX);
      case JSON, JSONL, GRAPHML, DOT -> this;
    };
  }

  private void table(HttpOutputMessage message, TableFormat format) throws IOException {
    try (var table = TableWriter.on(message.getBody(), format)) {
      table.heading(heading);
      forEach(hit -> table.row(row.apply(hit)));
    }
  }

  /** A hit a line, each as it stands in the list of a page. */
  @Override
  public void write(HttpOutputMessage message) throws IOException {
    var out = message.getBody();
    forEach(hit -> {
      out.write(MAPPER.writeValueAsBytes(hit));
      out.write('\n');
    });
  }

  private void forEach(Visitor<H> visitor) throws IOException {
    try {
      hits.forEach(visitor);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
