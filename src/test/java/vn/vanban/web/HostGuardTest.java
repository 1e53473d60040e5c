package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanban.web.RunningServer.problem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are let in, over a raw connection where clients would set the header right. */
class HostGuardTest {

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.over(folder.resolve("index"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "127.0.0.1:1, 200",
    "[::1], 200",
    "[::1]:9000, 200",
    "example.com, 403",
    "localhost.example.com, 403",
    "example.com:8080, 403",
    "127.0.0.1.example.com, 403",
  })
  void answersOnlyToNamesOfThisMachine(String host, int status) throws IOException {
    assertThat(statusOf("GET /api/v1/missing HTTP/1.1\r\nHost: " + host)).isEqualTo(status);
    assertThat(statusOf("GET / HTTP/1.1\r\nHost: " + host)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.com", "null", "http://127.0.0.1:1"})
  void refusesScriptsOfOtherPages(String origin) {
    problem(server.get("/api/v1/missing", "Origin", origin), 403, "foreign-origin");
    var body = BodyPublishers.ofString("Một văn bản.");
    problem(server.post("/api/v1/analyze", body, "Origin", origin), 403, "foreign-origin");
  }

  @Test
  void letsItsOwnPageIn() {
    String own = "http://127.0.0.1:" + server.port();

    assertThat(server.get("/api/v1/missing", "Origin", own).statusCode()).isEqualTo(200);
  }

  private static int statusOf(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = head + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
