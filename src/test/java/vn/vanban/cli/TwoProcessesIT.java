package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.IndexStatus;

/** Processes that use one index at the same time. */
@Tag("slow")
class TwoProcessesIT {

  private static final Pattern URL = Pattern.compile("http://localhost:[0-9]+/");

  @TempDir Path folder;

  private Path documents;
  private Path index;

  @BeforeEach
  void writeDocuments() throws IOException {
    index = folder.resolve("index");
    documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 0; i < 500; i++) {
      Files.writeString(documents.resolve(i + ".txt"), "Quy hoạch cảng biển số " + i + ".");
    }
  }

  @Test
  void aSecondIngestNamesTheFirstAndChangesNothing() throws Exception {
    try (var first = start("ingest", documents.toString())) {
      awaitWriter(first);
      // It holds the index for as long as this takes.
      first.signal("STOP");
      try (var second = start("ingest", documents.toString())) {
        assertThat(second.exitCode()).isEqualTo(ExitCode.BROKEN);
        assertThat(second.said())
            .singleElement()
            .asString()
            .contains(index.toString())
            .contains(first.pid() + ": ")
            .contains("ingest " + documents);
        assertThat(second.err()).doesNotContain("\tat ");
      } finally {
        first.signal("CONT");
      }
      assertThat(first.exitCode()).isZero();
    }
    try (var third = start("ingest", documents.toString(), "--json")) {
      assertThat(third.exitCode()).isZero();
      assertThat(third.out()).contains("\"indexed\" : 0");
    }
  }

  @Test
  void aServerShowsWhatAnIngestBesideItCommits() throws Exception {
    try (var first = start("ingest", documents.toString())) {
      assertThat(first.exitCode()).isZero();
    }
    try (var server = start("serve", "--port", "0")) {
      String url = awaitUrl(server);
      assertThat(hits(url)).contains("\"total\":0");
      Files.writeString(documents.resolve("rung.txt"), "Trồng rừng ngập mặn.");
      try (var second = start("ingest", documents.toString())) {
        assertThat(second.exitCode()).isZero();
      }
      assertThat(hits(url)).contains("\"total\":1").contains("rung.txt");
      assertThat(server.isAlive()).isTrue();
    }
  }

  private MainProcess start(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lang", "en", "--index", index.toString()));
    return MainProcess.start(folder, List.of(), all.toArray(String[]::new));
  }

  private void awaitWriter(MainProcess process) throws InterruptedException, IOException {
    while (IndexStatus.writer(index).isEmpty()) {
      assertThat(process.isAlive()).as(process.err()).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static String awaitUrl(MainProcess server) throws InterruptedException, IOException {
    while (true) {
      var url = URL.matcher(server.out());
      if (url.find()) {
        return url.group();
      }
      assertThat(server.isAlive()).as(server.err()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static String hits(String url) throws IOException, InterruptedException {
    var uri = URI.create(url + "api/v1/search?q=%22ng%E1%BA%ADp+m%E1%BA%B7n%22");
    try (var client = HttpClient.newHttpClient()) {
      String body =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
      return body.replaceAll("\\s*:\\s*", ":");
    }
  }
}
