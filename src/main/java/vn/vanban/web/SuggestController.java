package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.search.SuggestAnswer;
import vn.vanban.search.Suggestions;

/** What a query that is being typed may become. */
@RestController
final class SuggestController {

  private final Suggestions suggestions;
  private final Answers answers;

  SuggestController(Suggestions suggestions, Answers answers) {
    this.suggestions = suggestions;
    this.answers = answers;
  }

  @GetMapping("/api/v1/suggest")
  ResponseEntity<SuggestAnswer> suggest(HttpServletRequest request) {
    var parameters = Parameters.of(request, "q", "size");
    String typed = parameters.raw("q");
    int size = parameters.number("size", Suggestions.USUAL_SIZE, 1, Suggestions.MAX_SIZE);
    return answers.of(() -> suggestions.suggest(typed, size));
  }
}
