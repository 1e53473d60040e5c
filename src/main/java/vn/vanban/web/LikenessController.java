package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.likeness.Duplicates;
import vn.vanban.analytics.likeness.DuplicatesRows;
import vn.vanban.analytics.likeness.Likenesses;
import vn.vanban.analytics.likeness.SimilarRows;
import vn.vanban.theme.ThemeDictionary;

/** What is like what. */
@RestController
final class LikenessController {

  private final Likenesses likenesses;
  private final ThemeDictionary themes;
  private final Answers answers;

  LikenessController(Likenesses likenesses, ThemeDictionary themes, Answers answers) {
    this.likenesses = likenesses;
    this.themes = themes;
    this.answers = answers;
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
            () -> likenesses.duplicates(overlap, filters, from, size),
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
                likenesses
                    .similar(id, filters, from, size)
                    .orElseThrow(() -> CitationController.unknown(id)),
            SimilarRows::write));
  }
}
