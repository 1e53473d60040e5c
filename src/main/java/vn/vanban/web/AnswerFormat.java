package vn.vanban.web;

import java.util.Locale;

/** In what an answer comes; {@link #toString()} is what is asked for. */
enum AnswerFormat {
  JSON,
  CSV,
  XLSX,
  GRAPHML,
  DOT;

  private static final AnswerFormat[] OF_TABLES = {JSON, CSV, XLSX};

  /** What rows can be asked for as; JSON where nothing is. */
  static AnswerFormat ofTable(Parameters parameters) {
    return of(parameters, OF_TABLES);
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
