package vn.vanban.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import vn.vanban.table.TableFormat;

/** In what an answer comes; {@link #toString()} is what is asked for. */
enum AnswerFormat {
  JSON(MediaType.APPLICATION_JSON),
  /** A JSON object a line. */
  JSONL(new MediaType("application", "x-ndjson", StandardCharsets.UTF_8)),
  CSV(MediaType.parseMediaType(TableFormat.CSV.mediaType())),
  XLSX(MediaType.parseMediaType(TableFormat.XLSX.mediaType())),
  GRAPHML(new MediaType("application", "graphml+xml", StandardCharsets.UTF_8)),
  DOT(new MediaType("text", "vnd.graphviz", StandardCharsets.UTF_8));

  private static final AnswerFormat[] OF_TABLES = {JSON, CSV, XLSX};

  private static final AnswerFormat[] OF_HITS = {JSON, JSONL, CSV, XLSX};

  private final MediaType mediaType;

  AnswerFormat(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return mediaType;
  }

  /** What rows can be asked for as; JSON where nothing is. */
  static AnswerFormat ofTable(Parameters parameters) {
    return of(parameters, OF_TABLES);
  }

  /** What hits can be asked for as; JSON where nothing is. */
  static AnswerFormat ofHits(Parameters parameters) {
    return of(parameters, OF_HITS);
  }

  /** One of {@code possible}; JSON where none is asked for. */
  static AnswerFormat of(Parameters parameters, AnswerFormat... possible) {
    var chosen = parameters.choice("format", possible);
    return chosen == null ? JSON : chosen;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
