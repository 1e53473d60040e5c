package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentJson;
import vn.vanban.search.ReferencesAnswer;
import vn.vanban.search.Search;

/** Single documents, by id, by number in any writing, or by the content hash of their file. */
@RestController
final class DocumentController {

  private final Search search;
  private final Answers answers;
  private final DocumentJson json = new DocumentJson();

  DocumentController(Search search, Answers answers) {
    this.search = search;
    this.answers = answers;
  }

  @GetMapping("/api/v1/documents/{id}")
  ResponseEntity<String> document(@PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answers.of(() -> search.document(id).map(json::line).orElseThrow(() -> unknown(id)));
  }

  @GetMapping("/api/v1/documents/{id}/references")
  ResponseEntity<ReferencesAnswer> references(
      @PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answers.of(() -> search.references(id).orElseThrow(() -> unknown(id)));
  }

  private static Refusal unknown(String id) {
    return Refusal.of(
        HttpStatus.NOT_FOUND,
        "unknown-document",
        new Message(
            "Bộ sưu tập không có văn bản “" + id + "”.",
            "The collection holds no document “" + id + "”."));
  }
}
