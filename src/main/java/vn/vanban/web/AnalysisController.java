package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.vanban.document.Language;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.pipeline.FileAnalysis.Analysed;
import vn.vanban.pipeline.FileAnalysis.Result;
import vn.vanban.pipeline.FileAnalysis.Unreadable;

/** Analyses what is sent, without keeping it. */
@RestController
final class AnalysisController {

  /** What a text without a name is called; the command line calls its standard input so too. */
  private static final String NAMELESS = "-";

  private final FileAnalysis analysis;
  private final DataSize largest;

  AnalysisController(
      FileAnalysis analysis, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.analysis = analysis;
    this.largest = largest;
  }

  /** In place of a document that could not be read. */
  private record Failure(String source, Reason error) {}

  private record Reason(String code, String message) {}

  /** The body itself is the document, whatever type it claims to have. */
  @PostMapping("/api/v1/analyze")
  ResponseEntity<List<Object>> body(HttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request, "name");
    String name = named(parameters.text("name"));
    try (var upload = Upload.of(request.getInputStream(), name, largest)) {
      return answer(List.of(entry(analysis.of(upload.file(), name), parameters.language())));
    }
  }

  @PostMapping(path = "/api/v1/analyze", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<List<Object>> files(MultipartHttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request);
    var files = request.getFiles("file");
    if (files.isEmpty()) {
      throw Refusal.missing("file");
    }
    List<Object> entries = new ArrayList<>();
    for (var file : files) {
      String name = named(file.getOriginalFilename());
      try (var upload = Upload.of(file.getInputStream(), name, largest)) {
        entries.add(entry(analysis.of(upload.file(), name), parameters.language()));
      }
    }
    return answer(entries);
  }

  private static ResponseEntity<List<Object>> answer(List<Object> entries) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(entries);
  }

  private static Object entry(Result result, Language language) {
    return switch (result) {
      case Analysed(var document) -> document;
      case Unreadable(var source, var code, var message) ->
          new Failure(source, new Reason(code, message.in(language)));
    };
  }

  private static String named(@Nullable String name) {
    return name == null || name.isBlank() ? NAMELESS : name.replace('\\', '/');
  }
}
