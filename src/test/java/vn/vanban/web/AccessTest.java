package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanban.web.RunningServer.problem;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.access.Accounts;
import vn.vanban.access.Role;

/** Who may do what, on a server that listens at every address and on one of this machine alone. */
class AccessTest {

  private static final String PASSWORD = "mật khẩu đủ dài";
  private static final String DOCUMENT = "Một văn bản gửi lên.";

  @TempDir private static Path folder;
  private static Path index;
  private static RunningServer server;
  private static Accounts accounts;
  private static String reader;
  private static String editor;

  @BeforeAll
  static void start() throws IOException {
    index = folder.resolve("index");
    accounts = Accounts.in(RunningServer.data(index));
    reader = "Bearer " + accounts.createKey("reader", Role.READER).secret();
    editor = "Bearer " + accounts.createKey("editor", Role.EDITOR).secret();
    accounts.createUser("lan", Role.EDITOR, PASSWORD);
    server = RunningServer.over(index, everywhere(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static WebSettings everywhere(int rate) throws IOException {
    return new WebSettings(
        InetAddress.getByAddress(new byte[] {0, 0, 0, 0}), 0, Set.of("vanban.example"), rate);
  }

  @Nested
  class BeyondThisMachine {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/search?q=x",
          "/api/v1/jobs",
          "/",
          "/app.js",
          "/v3/api-docs",
          "/actuator/prometheus",
          "/actuator",
          "/khong-co"
        })
    void nothingIsToldWithoutAKey(String path) {
      var response = server.get(path);

      problem(response, 401, "not-signed-in");
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      problem(server.get(path, "Authorization", "Bearer vanban_x"), 401, "not-signed-in");
    }

    @Test
    void healthIsToldToAllWithoutDetails() {
      for (String path : new String[] {"", "/liveness", "/readiness"}) {
        var response = server.get("/actuator/health" + path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("UP").doesNotContain("snapshot");
      }
    }

    @Test
    void aReaderReads() {
      assertThat(server.get("/api/v1/search?q=x", "Authorization", reader).statusCode())
          .isEqualTo(200);
      String plain = reader.substring("Bearer ".length());
      assertThat(server.get("/api/v1/search?q=x", "X-Api-Key", plain).statusCode()).isEqualTo(200);
      var analysed =
          server.post(
              "/api/v1/analyze", BodyPublishers.ofString(DOCUMENT), "Authorization", reader);
      assertThat(analysed.statusCode()).isEqualTo(200);
    }

    @Test
    void aReaderChangesNothing() {
      var body = BodyPublishers.ofString(DOCUMENT);
      problem(server.post("/api/v1/documents", body, "Authorization", reader), 403, "not-allowed");
      problem(server.post("/api/v1/reindex", body, "Authorization", reader), 403, "not-allowed");
      problem(server.delete("/api/v1/documents/x", "Authorization", reader), 403, "not-allowed");
      problem(server.get("/api/v1/jobs", "Authorization", reader), 403, "not-allowed");
      problem(server.get("/actuator/prometheus", "Authorization", reader), 403, "not-allowed");
    }

    @Test
    void anEditorChanges() {
      var response =
          server.post(
              "/api/v1/documents?name=moi.txt",
              BodyPublishers.ofString(DOCUMENT),
              "Authorization",
              editor);

      assertThat(response.statusCode()).isEqualTo(202);
      assertThat(server.get("/actuator/prometheus", "Authorization", editor).body())
          .contains("vanban_jobs_open", "http_server_requests_seconds", "jvm_memory_used_bytes");
    }

    @Test
    void aRevokedKeyIsRefused() throws InterruptedException {
      var made = accounts.createKey("short", Role.READER);
      Thread.sleep(1_100);
      String key = "Bearer " + made.secret();
      assertThat(server.get("/api/v1/search", "Authorization", key).statusCode()).isEqualTo(200);
      accounts.revokeKey(made.key().id());
      Thread.sleep(1_100);
      problem(server.get("/api/v1/search", "Authorization", key), 401, "not-signed-in");
    }

    @Test
    void keysMakeNoSession() {
      var response = server.get("/api/v1/search", "Authorization", reader);

      assertThat(response.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("vanban="));
    }
  }

  @Nested
  class Browsers {

    private final HttpClient browser =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
      return HttpRequest.newBuilder(server.address(path)).header("Accept", "text/html");
    }

    private HttpResponse<String> signIn(String password) throws Exception {
      var page = send(to("/login")).body();
      var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
      assertThat(token.find()).as(page).isTrue();
      String form =
          "username=lan&password="
              + URLEncoder.encode(password, StandardCharsets.UTF_8)
              + "&_csrf="
              + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
      return send(
          to("/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void areLedToTheLoginPage() throws Exception {
      var response = send(to("/"));

      assertThat(response.statusCode()).isEqualTo(302);
      assertThat(response.headers().firstValue("Location")).contains("/login");
      assertThat(send(to("/style.css")).statusCode()).isEqualTo(200);
    }

    @Test
    void signInAndChangeWithTheTokenAlone() throws Exception {
      var signedIn = signIn(PASSWORD);
      assertThat(signedIn.headers().firstValue("Location")).contains("/");
      assertThat(signedIn.headers().allValues("Set-Cookie"))
          .anySatisfy(
              cookie -> assertThat(cookie).contains("vanban=", "HttpOnly", "SameSite=Strict"));
      assertThat(send(to("/")).statusCode()).isEqualTo(200);
      assertThat(send(to("/api/v1/search?q=x")).statusCode()).isEqualTo(200);

      problem(send(to("/api/v1/reindex").POST(BodyPublishers.noBody())), 403, "bad-token");
      var cookies = ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore();
      String token =
          cookies.getCookies().stream()
              .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
              .findFirst()
              .orElseThrow()
              .getValue();
      var changed =
          send(to("/api/v1/reindex").header("X-XSRF-TOKEN", token).POST(BodyPublishers.noBody()));
      assertThat(changed.statusCode()).isEqualTo(202);
    }

    @Test
    void guessesAreSlowedDown() throws Exception {
      try (var other = RunningServer.over(folder.resolve("guessed"), everywhere(0))) {
        int last = 0;
        for (int i = 0; i < 11; i++) {
          last =
              other
                  .post(
                      "/login",
                      BodyPublishers.ofString("username=lan&password=guess"),
                      "Content-Type",
                      "application/x-www-form-urlencoded")
                  .statusCode();
        }
        assertThat(last).isEqualTo(429);
      }
    }

    @Test
    void aWrongPasswordIsToldAsSuch() throws Exception {
      var response = signIn("sai mật khẩu rồi");

      assertThat(response.headers().firstValue("Location")).contains("/login?error");
      assertThat(send(to("/login?error")).body()).contains("Sai tên hoặc mật khẩu");
    }
  }

  @Nested
  class OnThisMachine {

    @Test
    void everybodyReadsAndEditorsChangeOnceThereAreKeys() throws Exception {
      Path other = folder.resolve("local");
      try (var local = RunningServer.over(other)) {
        var body = BodyPublishers.ofString(DOCUMENT);
        assertThat(local.post("/api/v1/documents", body).statusCode()).isEqualTo(202);
        String key = Accounts.in(RunningServer.data(other)).createKey("k", Role.EDITOR).secret();
        Thread.sleep(1_100);
        problem(local.post("/api/v1/documents", body), 401, "not-signed-in");
        assertThat(local.post("/api/v1/documents", body, "X-Api-Key", key).statusCode())
            .isEqualTo(202);
        assertThat(local.get("/api/v1/search?q=x").statusCode()).isEqualTo(200);
      }
    }

    @Test
    void pagesOfOthersChangeNothing() throws Exception {
      try (var local = RunningServer.over(folder.resolve("crossed"))) {
        var body = BodyPublishers.ofString(DOCUMENT);
        problem(
            local.post("/api/v1/documents", body, "Origin", "http://example.com"),
            403,
            "foreign-origin");
        problem(
            local.post("/api/v1/documents", body, "Sec-Fetch-Site", "cross-site"),
            403,
            "foreign-origin");
        problem(local.delete("/api/v1/documents/x", "Origin", "null"), 403, "foreign-origin");
      }
    }
  }

  @Nested
  class Limits {

    @Test
    void aClientThatAsksTooMuchIsToldWhenToComeBack() throws Exception {
      try (var limited = RunningServer.over(folder.resolve("limited"), everywhere(1))) {
        var request = HttpRequest.newBuilder(limited.address("/api/v1/search")).build();
        var client = HttpClient.newHttpClient();
        var answers =
            IntStream.range(0, 30)
                .mapToObj(_ -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        var refused =
            answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 429)
                .toList();
        assertThat(refused).hasSizeBetween(10, 26);
        var last = refused.getLast();
        problem(last, 429, "rate-limited");
        assertThat(last.headers().firstValue("Retry-After").map(Integer::valueOf))
            .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 3));
      }
    }

    @Test
    void aHeadThatIsTooLongIsAProblem() throws IOException {
      String answer =
          raw("GET /api/v1/search?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost");

      assertThat(answer).contains("urn:vanban:problem:").doesNotContain("Tomcat", "<html");
      assertThat(answer.split(" ", 3)[1]).isIn("400", "414", "431");
    }

    @Test
    void whatIsNoRequestIsAProblem() throws IOException {
      String answer = raw("GET /<> HTTP/1.1\r\nHost: localhost");

      assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:vanban:problem:bad-request");
      assertThat(answer).doesNotContain("Tomcat", "<html");
    }

    private static String raw(String head) throws IOException {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        String request = head + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  @Nested
  class Names {

    @Test
    void aPlainNameOfTheClientStays() {
      var response =
          server.get("/api/v1/search?size=0", "X-Request-Id", "a-1.B_2", "Authorization", reader);

      assertThat(response.headers().firstValue("X-Request-Id")).contains("a-1.B_2");
      assertThat(problem(response, 400, "bad-parameter").path("request").stringValue())
          .isEqualTo("a-1.B_2");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a b",
          "x;y",
          "0123456789012345678901234567890123456789012345678901234567890123456"
        })
    void anyOtherIsReplaced(String given) {
      String name =
          server
              .get("/api/v1/search", "X-Request-Id", given)
              .headers()
              .firstValue("X-Request-Id")
              .orElseThrow();

      assertThat(name).matches("[0-9a-f]{16}");
    }
  }
}
