package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.ThemeTable;
import vn.vanban.analytics.ThemeTables;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Warning.Message;
import vn.vanban.search.Filters;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.search.SearchRequest;
import vn.vanban.theme.Theme;
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

  @GetMapping("/api/v1/search")
  ResponseEntity<SearchAnswer> search(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request, "q", "kind", "issuer", "year", "family", "theme", "cites", "from", "size");
    String query = parameters.text("q");
    var asked =
        new SearchRequest(
            query == null ? "" : query, filters(parameters), parameters.from(), parameters.size());
    return answers.of(() -> search.search(asked));
  }

  @GetMapping("/api/v1/themes")
  ResponseEntity<ThemeTable> themes(HttpServletRequest request) {
    var by = Parameters.of(request, "by").choice("by", ThemeTable.By.values());
    return answers.of(() -> themeTables.table(by == null ? ThemeTable.By.YEAR : by));
  }

  private Filters filters(Parameters parameters) {
    var years = YearRange.of(parameters.text("year"));
    var family = parameters.choice("family", Family.values());
    return new Filters(
        kind(parameters),
        parameters.text("issuer"),
        years.first(),
        years.last(),
        family == null ? null : family.toString(),
        theme(parameters),
        cites(parameters));
  }

  private static @Nullable String kind(Parameters parameters) {
    String kind = parameters.text("kind");
    if (kind != null && DocumentKind.named(kind).isEmpty()) {
      var kinds = Arrays.stream(DocumentKind.values()).map(DocumentKind::toString).toList();
      throw Refusal.unknownValue("kind", kind, kinds);
    }
    return kind;
  }

  private @Nullable String theme(Parameters parameters) {
    String theme = parameters.text("theme");
    var ids = themes.themes().stream().map(Theme::id).toList();
    if (theme != null && !ids.contains(theme)) {
      throw Refusal.unknownValue("theme", theme, ids);
    }
    return theme;
  }

  private static @Nullable String cites(Parameters parameters) {
    String number = parameters.text("cites");
    if (number != null && DocumentNumber.parse(number).isEmpty()) {
      throw Refusal.badValue(
          "cites",
          number,
          new Message(
              "phải là số, ký hiệu văn bản như 73/2023/NĐ-CP hoặc 14-KL/TW",
              "a document number such as 73/2023/NĐ-CP or 14-KL/TW is expected"));
    }
    return number;
  }
}
