package vn.vanban.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.vanban.citation.Citations;
import vn.vanban.document.Language;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
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
  private final Citations citations;
  private final DataSize largest;

  AnalysisController(
      FileAnalysis analysis,
      Citations citations,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.analysis = analysis;
    this.citations = citations;
    this.largest = largest;
  }

  /** In place of a document that could not be read. */
  private record Failure(String source, Reason error) {}

  private record Reason(String code, String message) {}

  private record Checked(
      String source, @JsonInclude(JsonInclude.Include.ALWAYS) List<Warning> warnings) {}

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

  /** What a draft contradicts in itself and in the collection; an empty list where it does not. */
  @PostMapping("/api/v1/check")
  ResponseEntity<List<Object>> check(HttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request, "name");
    String name = named(parameters.text("name"));
    try (var upload = Upload.of(request.getInputStream(), name, largest)) {
      return answer(List.of(checked(analysis.of(upload.file(), name), parameters.language())));
    }
  }

  private Object checked(Result result, Language language) {
    return switch (result) {
      case Analysed(var document) -> {
        var warnings = new ArrayList<>(document.warnings());
        warnings.addAll(
            citations.check(document, PartialDate.of(LocalDate.now(ZoneId.systemDefault()))));
        warnings.sort(Comparator.comparingInt(Warning::start).thenComparing(Warning::code));
        yield new Checked(document.source(), warnings);
      }
      case Unreadable _ -> entry(result, language);
    };
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
