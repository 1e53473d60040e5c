package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;

/** The server as people run it: a process of its own, ended by a signal. */
class ServeIT {

  @TempDir Path folder;

  private Process start(String... more) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--lang",
                "en",
                "--index",
                folder.resolve("index").toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
  }

  private void ingest() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Quy hoạch cảng biển.");
    var nowhere = new PrintWriter(Writer.nullWriter());
    String[] ingest = {"ingest", file.toString(), "--index", folder.resolve("index").toString()};
    assertThat(Main.run(ingest, nowhere, nowhere)).isZero();
  }

  @Test
  void finishesWhatWasSentBeforeItEnds() throws Exception {
    ingest();
    var process = start("-D", "vanban.log=json");
    try (var out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var client = HttpClient.newHttpClient()) {
      String address = out.readLine().replace("vanban is running at ", "");
      assertThat(out.readLine()).contains("Only this machine", "vanban key create");
      var upload =
          HttpRequest.newBuilder(URI.create(address + "api/v1/documents?name=b.txt"))
              .header("X-Request-Id", "the-upload")
              .POST(BodyPublishers.ofString("Trồng rừng ngập mặn."))
              .build();
      assertThat(client.send(upload, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
      process.toHandle().destroy();
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      var found = new Search(index).search(SearchRequest.of("rừng ngập mặn"));
      assertThat(found.total()).isOne();
    }
    assertThat(folder.resolve("index/writer.txt")).doesNotExist();
    assertThat(Files.readString(folder.resolve("log")).lines())
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("{")
                .contains("documents 202", "\"request\":\"the-upload\""));
  }

  @Test
  void doesNotOpenToOthersWithoutAKey() throws Exception {
    ingest();
    var process = start("--address", "0.0.0.0");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readString(folder.resolve("log"))).contains("vanban key create NAME");
  }
}
