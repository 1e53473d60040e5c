package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.job.IndexTasks;
import vn.vanban.job.IndexTasks.Which;
import vn.vanban.job.Job;
import vn.vanban.job.Job.Kind;
import vn.vanban.job.Jobs;
import vn.vanban.job.Task;
import vn.vanban.search.Search;

/** Changes to the collection. Each is a job, whose address the answer gives. */
@RestController
final class CollectionController {

  private static final String NAMELESS = "document";

  private final IndexTasks tasks;
  private final Jobs jobs;
  private final Search search;
  private final DataSize largest;

  CollectionController(
      IndexTasks tasks,
      Jobs jobs,
      Search search,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.tasks = tasks;
    this.jobs = jobs;
    this.search = search;
    this.largest = largest;
  }

  /** The body itself is the file; {@code name} tells its format where the content does not. */
  @PostMapping("/api/v1/documents")
  ResponseEntity<Job> body(HttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request, "name");
    String name = parameters.text("name");
    var hashes = List.of(keep(request.getInputStream(), name == null ? NAMELESS : name));
    return ingest(hashes, parameters.language());
  }

  @PostMapping(path = "/api/v1/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Job> files(MultipartHttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request);
    var files = request.getFiles("file");
    if (files.isEmpty()) {
      throw Refusal.missing("file");
    }
    var hashes = new ArrayList<String>();
    for (var file : files) {
      String name = file.getOriginalFilename();
      hashes.add(keep(file.getInputStream(), name == null ? NAMELESS : name));
    }
    return ingest(hashes, parameters.language());
  }

  private String keep(InputStream content, String name) throws IOException {
    try (var upload = Upload.of(content, name, largest)) {
      return tasks.uploads().keep(upload.file(), upload.sha256(), name).hash();
    }
  }

  private ResponseEntity<Job> ingest(List<String> hashes, Language language) {
    return accepted(Kind.INGEST, language, tasks.ingest(hashes, language));
  }

  /** By id or content hash: a number may be that of several documents. */
  @DeleteMapping("/api/v1/documents/{id}")
  ResponseEntity<Job> remove(@PathVariable("id") String id, HttpServletRequest request) {
    var parameters = Parameters.of(request);
    if (!search.holds(id)) {
      throw CitationController.unknown(id);
    }
    return accepted(Kind.REMOVE, parameters.language(), tasks.remove(id));
  }

  @PostMapping("/api/v1/reindex")
  ResponseEntity<Job> reindex(HttpServletRequest request) {
    var parameters = Parameters.of(request, "which");
    var which = parameters.choice("which", Which.values());
    return accepted(
        Kind.REINDEX, parameters.language(), tasks.reindex(which == null ? Which.OUTDATED : which));
  }

  private ResponseEntity<Job> accepted(Kind kind, Language language, Task task) {
    var job = jobs.submit(kind, language, task).orElseThrow(CollectionController::tooMany);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/jobs/" + job.id()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(job);
  }

  private static Refusal tooMany() {
    return Refusal.of(
        ProblemType.BUSY,
        new Message(
            "Quá nhiều việc đang đợi; hãy gửi lại sau. Tệp đã gửi được giữ và sẽ được đọc khi máy"
                + " chủ khởi động lại.",
            "Too many jobs wait; try again later. Files that were sent are kept, and are read when"
                + " the server starts again."));
  }
}
