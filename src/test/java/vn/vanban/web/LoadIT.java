package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Sample;

/** A server under load, beside another process that writes, and against clients that dawdle. */
@Tag("slow")
class LoadIT {

  private static final int DOCUMENTS = 2_000;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    Path index = folder.resolve("index");
    server = RunningServer.over(index);
    RunningServer.write(
        index,
        IntStream.range(0, DOCUMENTS)
            .mapToObj(i ->
                Sample.of(
                        "a" + i + ".txt",
                        "Quy định về đất đai, hồ sơ đăng ký và thẩm quyền cấp giấy phép lần " + i)
                    .number(i + 1 + "/TB-UBND")
                    .build())
            .toArray(AnalysedDocument[]::new));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersSixtyFourClientsAtOnce() throws Exception {
    var outcome = new Load(server.address("/"), 64, Duration.ofSeconds(10)).run();

    assertThat(outcome.errors()).as(outcome.toString()).isZero();
    assertThat(outcome.answers()).as(outcome.toString()).isGreaterThanOrEqualTo(64);
  }

  @Test
  void goesOnAnsweringWhileAnotherProcessWrites() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 0; i < 50; i++) {
      Files.writeString(documents.resolve("b" + i + ".txt"), "Nghị quyết mới về rừng, số " + i);
    }
    var load =
        CompletableFuture.supplyAsync(() -> {
          try {
            return new Load(server.address("/"), 8, Duration.ofSeconds(15)).run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    var ingest = ingest(documents);
    try {
      assertThat(ingest.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      ingest.destroyForcibly();
    }
    assertThat(ingest.exitValue()).isZero();

    var found =
        RunningServer.json(
            server.get("/api/v1/search?q=%22ngh%E1%BB%8B+quy%E1%BA%BFt+m%E1%BB%9Bi%22"));
    assertThat(found.path("total").intValue()).isEqualTo(50);
    var outcome = load.join();
    assertThat(outcome.errors()).as(outcome.toString()).isZero();
  }

  private static Process ingest(Path documents) {
    try {
      return new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "vn.vanban.cli.Main",
                  "ingest",
                  documents.toString(),
                  "--index",
                  folder.resolve("index").toString()))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whoDawdlesIsCutOffAndKeepsNobodyWaiting() throws Exception {
    var heads =
        List.of(
            "GET /api/v1/search HTTP/1.1\r\nHost: loc",
            "POST /api/v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc");
    for (var head : heads) {
      var sockets = IntStream.range(0, 50).mapToObj(_ -> begin(head)).toList();
      assertThat(server.get("/api/v1/search?q=x").statusCode()).isEqualTo(200);
      for (var socket : sockets) {
        socket.setSoTimeout(60_000);
        // Whatever is said first, the line is closed.
        socket.getInputStream().readAllBytes();
        socket.close();
      }
    }
    assertThat(server.post("/api/v1/analyze", BodyPublishers.ofString("a b c")).statusCode())
        .isEqualTo(200);
  }

  private static Socket begin(String head) {
    try {
      var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
