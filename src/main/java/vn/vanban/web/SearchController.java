package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.trend.ThemeTable;
import vn.vanban.analytics.trend.ThemeTableRows;
import vn.vanban.analytics.trend.ThemeTables;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.search.SearchRequest;
import vn.vanban.theme.ThemeDictionary;

/** Questions to the whole collection. */
@RestController
final class SearchController {

  private final Search search;
  private final ThemeTables themeTables;
  private final ThemeDictionary themes;
  private final Answers answers;

  SearchController(
      Search search, ThemeTables themeTables, ThemeDictionary themes, Answers answers) {
    this.search = search;
    this.themeTables = themeTables;
    this.themes = themes;
    this.answers = answers;
  }

  @GetMapping(SearchAddress.PATH)
  ResponseEntity<?> search(HttpServletRequest request) {
    var parameters = Parameters.of(request, SearchParameters.names("format"));
    var format = AnswerFormat.ofHits(parameters);
    var asked = SearchParameters.request(parameters, themes);
    if (format != AnswerFormat.JSON) {
      parameters.refuseParts();
      var export =
          new Export<SearchAnswer.Hit>(
              HitRows.SEARCH, HitRows::of, visitor -> search.forEach(asked, visitor::visit));
      return answers.file("search", format, () -> export.as(format));
    }
    return answers.of(() -> view(asked, search.search(asked)));
  }

  private static SearchView view(SearchRequest asked, SearchAnswer answer) {
    String next = answer.next();
    var links =
        new SearchView.Links(
            next == null ? null : SearchAddress.next(asked, next),
            "/api/v1/documents/{id}",
            "/api/v1/documents/{id}/similar");
    return new SearchView(SearchAddress.of(asked), links, answer);
  }

  @GetMapping("/api/v1/themes")
  ResponseEntity<?> themes(HttpServletRequest request) {
    var parameters = Parameters.of(request, "by", "format");
    var chosen = parameters.choice("by", ThemeTable.By.values());
    var by = chosen == null ? ThemeTable.By.YEAR : chosen;
    return answers.of(
        AnswerFormat.ofTable(parameters),
        new TableAnswer<>(
            "themes",
            () -> themeTables.table(by),
            (themes, table) -> ThemeTableRows.write(themes, parameters.language(), table)));
  }
}
