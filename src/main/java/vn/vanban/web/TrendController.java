package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.By;
import vn.vanban.analytics.trend.Cooccurrence;
import vn.vanban.analytics.trend.CooccurrenceMl;
import vn.vanban.analytics.trend.CooccurrenceRequest;
import vn.vanban.analytics.trend.CooccurrenceRows;
import vn.vanban.analytics.trend.SlogansRows;
import vn.vanban.analytics.trend.TrendRows;
import vn.vanban.analytics.trend.Trends;
import vn.vanban.theme.ThemeDictionary;

/** Themes over the collection, or over what of it passes the filters. */
@RestController
final class TrendController {

  private final Trends trends;
  private final ThemeDictionary themes;
  private final Answers answers;

  TrendController(Trends trends, ThemeDictionary themes, Answers answers) {
    this.trends = trends;
    this.themes = themes;
    this.answers = answers;
  }

  /** {@code of} is the theme that is counted, {@code theme} a filter as in every other question. */
  @GetMapping("/api/v1/trend")
  ResponseEntity<?> trend(HttpServletRequest request) {
    var parameters = Parameters.of(request, FilterParameters.names("of", "by", "format"));
    parameters.required("of");
    String theme = String.valueOf(FilterParameters.theme(parameters, "of", themes));
    var chosen = parameters.choice("by", By.values());
    var by = chosen == null ? By.YEAR : chosen;
    var filters = FilterParameters.filters(parameters, themes);
    return answers.of(
        AnswerFormat.ofTable(parameters),
        new TableAnswer<>(
            "trend",
            () -> trends.trend(theme, by, filters),
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
                "cooccur", () -> trends.cooccurrence(asked), CooccurrenceRows::write));
  }

  /**
   * {@code of} is the theme whose slogans are asked for; those of every theme where it is absent.
   */
  @GetMapping("/api/v1/slogans")
  ResponseEntity<?> slogans(HttpServletRequest request) {
    var parameters = Parameters.of(request, FilterParameters.names("of", "format"));
    String theme = FilterParameters.theme(parameters, "of", themes);
    var filters = FilterParameters.filters(parameters, themes);
    return answers.of(
        AnswerFormat.ofTable(parameters),
        new TableAnswer<>("slogans", () -> trends.slogans(theme, filters), SlogansRows::write));
  }

  /** The pairs of the page that is asked for. */
  private ResponseEntity<String> network(CooccurrenceRequest asked) {
    var answer =
        answers.of(() -> {
          var out = new StringWriter();
          try {
            CooccurrenceMl.write(trends.cooccurrence(asked), out);
          } catch (IOException e) {
            throw new IllegalStateException("a writer of strings does not fail", e);
          }
          return out.toString();
        });
    return ResponseEntity.status(answer.getStatusCode())
        .headers(headers -> headers.addAll(answer.getHeaders()))
        .contentType(AnswerFormat.GRAPHML.mediaType())
        .body(answer.getBody());
  }
}
