package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanban.web.RunningServer.json;
import static vn.vanban.web.RunningServer.problem;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;

/** Changes to the collection over HTTP, from the upload to the answer that shows it. */
class JobsTest {

  private static final String LETTER =
      "ỦY BAN NHÂN DÂN XÃ ĐỒI THÔNG\nSố: 15/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc sửa cầu\n\n"
          + "Điều 1. Sửa chiếc cầu bắc qua suối.\n";

  /** Told from the other tests' letters by its bytes. */
  private static String letter(String end) {
    return LETTER.replace("15/", "16/") + "Điều 2. " + end + "\n";
  }

  @TempDir private static Path folder;
  private static Path index;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    index = folder.resolve("index");
    server = RunningServer.over(index);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private JsonNode upload(String name, String text) {
    var answer =
        server.post(
            "/api/v1/documents?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
            BodyPublishers.ofString(text));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/v1/jobs/" + json(answer).path("id").stringValue());
    return json(answer);
  }

  /** The job when it is over, and its events until then. */
  private JsonNode over(JsonNode job) {
    var events = server.get("/api/v1/jobs/" + job.path("id").stringValue() + "/events");
    assertThat(events.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    var data = events.body().lines().filter(line -> line.startsWith("data:")).toList();
    assertThat(data).isNotEmpty();
    return json(server.get("/api/v1/jobs/" + job.path("id").stringValue()));
  }

  @Test
  void anUploadIsFoundAndGoesAgain() throws IOException {
    var done = over(upload("../../thư mục/quyết định 15.txt", LETTER));

    assertThat(done.path("state").stringValue()).isEqualTo("done");
    assertThat(done.path("kind").stringValue()).isEqualTo("ingest");
    assertThat(done.path("result").path("indexed").intValue()).isOne();
    assertThat(done.path("done").intValue()).isOne();
    var hit = json(server.get("/api/v1/search?q=so:15%2FQ%C4%90-UBND")).path("hits").get(0);
    assertThat(hit.path("source").stringValue()).isEqualTo("quyết định 15.txt");
    assertThat(uploads()).anyMatch(file -> file.endsWith("quyết định 15.txt"));

    String id = hit.path("id").stringValue();
    var answer = server.delete("/api/v1/documents/" + id);
    assertThat(answer.statusCode()).isEqualTo(202);
    var removed = over(json(answer));
    assertThat(removed.path("result").path("file").booleanValue()).isTrue();
    assertThat(uploads()).noneMatch(file -> file.endsWith("quyết định 15.txt"));
    problem(server.get("/api/v1/documents/" + id), 404, "unknown-document");
    problem(server.delete("/api/v1/documents/" + id), 404, "unknown-document");
  }

  private List<Path> uploads() throws IOException {
    try (var files = Files.walk(RunningServer.data(index).resolve("uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    over(upload("mot.txt", letter("Một lần.")));
    var again = over(upload("hai.txt", letter("Một lần.")));

    assertThat(again.path("result").path("unchanged").intValue()).isOne();
    assertThat(uploads())
        .anyMatch(file -> file.endsWith("mot.txt"))
        .noneMatch(file -> file.endsWith("hai.txt"));
  }

  @Test
  void severalFilesAreOneJobThatTellsOfEach() {
    String form =
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + letter("Trong biểu mẫu.")
            + "\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n\r\n"
            + "\r\n--B--\r\n";
    var answer =
        server.post(
            "/api/v1/documents?lang=en",
            BodyPublishers.ofString(form),
            "Content-Type",
            "multipart/form-data; boundary=B");
    var done = over(json(answer));

    assertThat(done.path("result").path("indexed").intValue()).isOne();
    var failed = done.path("result").path("failed").get(0);
    assertThat(failed.path("source").stringValue()).isEqualTo("b.txt");
    assertThat(failed.path("code").stringValue()).isEqualTo("empty");
  }

  @Test
  void documentsAreMadeAnew() {
    var answer = server.post("/api/v1/reindex?which=all", BodyPublishers.noBody());
    var done = over(json(answer));

    int total = done.path("total").intValue();
    assertThat(total).isGreaterThanOrEqualTo(2);
    assertThat(done.path("done").intValue()).isEqualTo(total);
    assertThat(done.path("result").path("documents").intValue()).isEqualTo(total);
    problem(
        server.post("/api/v1/reindex?which=some", BodyPublishers.noBody()), 400, "bad-parameter");
  }

  @Test
  void aJobWaitsForAnotherWriterAndCanBeCancelled() throws InterruptedException {
    JsonNode first;
    try (var _ = IndexSession.open(index, new Fingerprints("test", "test", "i"))) {
      first = upload("a.txt", letter("Đợi."));
      var second = upload("b.txt", letter("Hết."));
      awaitState(first, "waiting");
      assertThat(stateOf(second)).isEqualTo("queued");
      var cancelled = server.delete("/api/v1/jobs/" + second.path("id").stringValue());
      assertThat(json(cancelled).path("state").stringValue()).isEqualTo("cancelled");
      assertThat(server.get("/api/v1/search?q=x").statusCode()).isEqualTo(200);
    }
    assertThat(over(first).path("state").stringValue()).isEqualTo("done");
    assertThat(json(server.get("/api/v1/jobs")).path("jobs")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aWaitingJobCanBeCancelled() throws InterruptedException {
    try (var _ = IndexSession.open(index, new Fingerprints("test", "test", "i"))) {
      var job = upload("c.txt", letter("Thôi."));
      awaitState(job, "waiting");
      server.delete("/api/v1/jobs/" + job.path("id").stringValue());
      awaitState(job, "cancelled");
    }
  }

  @Test
  void whatWasKeptBeforeAKillIsReadAtTheNextStart() throws IOException, InterruptedException {
    Path other = folder.resolve("killed");
    Path upload = RunningServer.data(other).resolve("uploads/0123456789abcdef/thu.txt");
    Files.createDirectories(upload.getParent());
    Files.writeString(upload, LETTER);
    Path waiting = RunningServer.data(other).resolve("uploads-waiting/0123456789abcdef");
    Files.createDirectories(waiting.getParent());
    Files.createFile(waiting);

    try (var next = RunningServer.over(other)) {
      for (int i = 0; i < 100 && Files.exists(waiting); i++) {
        Thread.sleep(100);
      }
      assertThat(json(next.get("/api/v1/search?q=so:15%2FQ%C4%90-UBND")).path("total").intValue())
          .isOne();
      assertThat(waiting).doesNotExist();
    }
  }

  @Test
  void unknownJobs() {
    problem(server.get("/api/v1/jobs/x"), 404, "unknown-job");
    problem(server.get("/api/v1/jobs/x/events"), 404, "unknown-job");
    problem(server.delete("/api/v1/jobs/x"), 404, "unknown-job");
  }

  private String stateOf(JsonNode job) {
    return json(server.get("/api/v1/jobs/" + job.path("id").stringValue()))
        .path("state")
        .stringValue();
  }

  private void awaitState(JsonNode job, String state) throws InterruptedException {
    for (int i = 0; i < 100 && !stateOf(job).equals(state); i++) {
      Thread.sleep(100);
    }
    assertThat(stateOf(job)).isEqualTo(state);
  }
}
