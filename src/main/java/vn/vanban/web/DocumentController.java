package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.citation.Citations;
import vn.vanban.citation.History;
import vn.vanban.citation.ReferencesAnswer;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DocumentJson;
import vn.vanban.search.Search;

/** Single documents, by id, by number in any writing, or by the content hash of their file. */
@RestController
final class DocumentController {

  private final Search search;
  private final Citations citations;
  private final Answers answers;
  private final DocumentJson json = new DocumentJson();

  DocumentController(Search search, Citations citations, Answers answers) {
    this.search = search;
    this.citations = citations;
    this.answers = answers;
  }

  @GetMapping("/api/v1/documents/{id}")
  ResponseEntity<String> document(@PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answers.of(() ->
        search.document(id).map(json::line).orElseThrow(() -> CitationController.unknown(id)));
  }

  @GetMapping("/api/v1/documents/{id}/references")
  ResponseEntity<ReferencesAnswer> references(
      @PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answers.of(
        () -> citations.references(id).orElseThrow(() -> CitationController.unknown(id)));
  }

  /** What became of it; {@code on} is the day on which its validity is asked for. */
  @GetMapping("/api/v1/documents/{id}/history")
  ResponseEntity<History> history(@PathVariable("id") String id, HttpServletRequest request) {
    var day = Parameters.of(request, "on").day("on");
    var on = PartialDate.of(day == null ? LocalDate.now(ZoneId.systemDefault()) : day);
    return answers.dependingOn(
        on.toString(), () -> CitationController.found(citations.history(id, on)));
  }
}
