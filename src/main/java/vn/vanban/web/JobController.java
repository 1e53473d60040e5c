package vn.vanban.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.vanban.document.Warning.Message;
import vn.vanban.job.Job;
import vn.vanban.job.Jobs;

/** What is being done to the index, and what was since the server started. */
@RestController
final class JobController {

  private final Jobs jobs;
  private final JobEvents events;

  JobController(Jobs jobs, JobEvents events) {
    this.jobs = jobs;
    this.events = events;
  }

  private record Listed(@JsonInclude(JsonInclude.Include.ALWAYS) List<Job> jobs) {}

  @GetMapping("/api/v1/jobs")
  ResponseEntity<Object> all(HttpServletRequest request) {
    Parameters.of(request);
    return answer(new Listed(jobs.all()));
  }

  @GetMapping("/api/v1/jobs/{id}")
  ResponseEntity<Object> one(@PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answer(jobs.find(id).orElseThrow(() -> unknown(id)));
  }

  /** Cancels it; one that is over stays as it is. */
  @DeleteMapping("/api/v1/jobs/{id}")
  ResponseEntity<Object> cancel(@PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    return answer(jobs.cancel(id).orElseThrow(() -> unknown(id)));
  }

  /** Events {@code job}, whenever it changed, the last one when it is over. */
  @GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable("id") String id, HttpServletRequest request) {
    Parameters.of(request);
    var job = jobs.find(id).orElseThrow(() -> unknown(id));
    return events.of(job);
  }

  private static ResponseEntity<Object> answer(Object body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static Refusal unknown(String id) {
    return Refusal.of(
        ProblemType.UNKNOWN_JOB,
        new Message(
            "Không có việc nào mang mã “" + id + "” từ khi máy chủ khởi động.",
            "There has been no job “" + id + "” since the server started."));
  }
}
