package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.Analytics;
import vn.vanban.analytics.Cooccurrence;
import vn.vanban.analytics.CooccurrenceMl;
import vn.vanban.analytics.CooccurrenceRequest;
import vn.vanban.analytics.CooccurrenceRows;
import vn.vanban.analytics.Duplicates;
import vn.vanban.analytics.DuplicatesRows;
import vn.vanban.analytics.SimilarRows;
import vn.vanban.analytics.Trend;
import vn.vanban.analytics.TrendRows;
import vn.vanban.theme.ThemeDictionary;

/** Figures over the collection, or over what of it passes the filters. */
@RestController
final class AnalyticsController {

  private static final MediaType GRAPHML =
      new MediaType("application", "graphml+xml", StandardCharsets.UTF_8);

  private final Analytics analytics;
  private final ThemeDictionary themes;
  private final Answers answers;

  AnalyticsController(Analytics analytics, ThemeDictionary themes, Answers answers) {
    this.analytics = analytics;
    this.themes = themes;
    this.answers = answers;
  }

  /** {@code of} is the theme that is counted, {@code theme} a filter as in every other question. */
  @GetMapping("/api/v1/trend")
  ResponseEntity<?> trend(HttpServletRequest request) {
    var parameters = Parameters.of(request, FilterParameters.names("of", "by", "format"));
    parameters.required("of");
    String theme = String.valueOf(FilterParameters.theme(parameters, "of", themes));
    var chosen = parameters.choice("by", Trend.By.values());
    var by = chosen == null ? Trend.By.YEAR : chosen;
    var filters = FilterParameters.filters(parameters, themes);
    return answers.of(
        AnswerFormat.ofTable(parameters),
        new TableAnswer<>(
            "trend",
            () -> analytics.trend(theme, by, filters),
            (trend, table) -> TrendRows.write(trend, parameters.language(), table)));
  }

  /** {@code of} is the theme that is counted; every theme where it is absent. */
  @GetMapping("/api/v1/cooccur")
  ResponseEntity<?> cooccurrence(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request, FilterParameters.names("of", "with", "level", "from", "size", "format"));
    var format =
        AnswerFormat.of(
            parameters,
            AnswerFormat.JSON,
            AnswerFormat.CSV,
            AnswerFormat.XLSX,
            AnswerFormat.GRAPHML);
    var with = parameters.choice("with", Cooccurrence.With.values());
    var level = parameters.choice("level", Cooccurrence.Level.values());
    var asked =
        new CooccurrenceRequest(
            FilterParameters.theme(parameters, "of", themes),
            with == null ? Cooccurrence.With.THEMES : with,
            level == null ? Cooccurrence.Level.DOCUMENT : level,
            FilterParameters.filters(parameters, themes),
            parameters.from(),
            parameters.size(format));
    return format == AnswerFormat.GRAPHML
        ? network(asked)
        : answers.of(
            format,
            new TableAnswer<>(
                "cooccur", () -> analytics.cooccurrence(asked), CooccurrenceRows::write));
  }

  @GetMapping("/api/v1/duplicates")
  ResponseEntity<?> duplicates(HttpServletRequest request) {
    var parameters =
        Parameters.of(request, FilterParameters.names("overlap", "from", "size", "format"));
    double overlap = parameters.decimal("overlap", Duplicates.USUAL, Duplicates.LEAST, 1);
    var filters = FilterParameters.filters(parameters, themes);
    int from = parameters.from();
    var format = AnswerFormat.ofTable(parameters);
    int size = parameters.size(format);
    return answers.of(
        format,
        new TableAnswer<>(
            "duplicates",
            () -> analytics.duplicates(overlap, filters, from, size),
            DuplicatesRows::write));
  }

  @GetMapping("/api/v1/documents/{id}/similar")
  ResponseEntity<?> similar(@PathVariable("id") String id, HttpServletRequest request) {
    var parameters = Parameters.of(request, FilterParameters.names("from", "size", "format"));
    var filters = FilterParameters.filters(parameters, themes);
    int from = parameters.from();
    int size = parameters.size();
    return answers.of(
        AnswerFormat.ofTable(parameters),
        new TableAnswer<>(
            "similar",
            () ->
                analytics
                    .similar(id, filters, from, size)
                    .orElseThrow(() -> CitationController.unknown(id)),
            SimilarRows::write));
  }

  /** The pairs of the page that is asked for. */
  private ResponseEntity<String> network(CooccurrenceRequest asked) {
    var answer =
        answers.of(() -> {
          var out = new StringWriter();
          try {
            CooccurrenceMl.write(analytics.cooccurrence(asked), out);
          } catch (IOException e) {
            throw new IllegalStateException("a writer of strings does not fail", e);
          }
          return out.toString();
        });
    return ResponseEntity.ok()
        .headers(headers -> headers.addAll(answer.getHeaders()))
        .contentType(GRAPHML)
        .body(answer.getBody());
  }
}
