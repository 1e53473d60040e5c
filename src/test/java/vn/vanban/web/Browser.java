package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, in which keys are pressed, through its debugging protocol. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int asked;

  /** What starts a browser without a window that asks nobody but who is named. */
  static List<String> command(Path program, Path profile, String... more) {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile));
    command.addAll(List.of(more));
    return command;
  }

  /**
   * @param profile a folder of its own
   */
  Browser(Path program, Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(command(program, profile, "--remote-debugging-port=0", "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String port = port(profile.resolve("DevToolsActivePort"));
    var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    var pages = MAPPER.readTree(client.send(list, BodyHandlers.ofString()).body());
    String page =
        pages
            .valueStream()
            .filter(one -> one.path("type").asString().equals("page"))
            .findFirst()
            .orElseThrow()
            .path("webSocketDebuggerUrl")
            .asString();
    socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Ear()).join();
  }

  /** The first of the known ones on the path. */
  static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String port(Path file) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) || Files.size(file) == 0) {
      assertThat(Instant.now()).as("the browser starts").isBefore(end);
      Thread.sleep(50);
    }
    return Files.readAllLines(file).getFirst();
  }

  void open(URI address) throws InterruptedException {
    send("Page.navigate", Map.of("url", address.toString()));
  }

  /** The value of an expression in the page. */
  JsonNode value(String expression) throws InterruptedException {
    var result = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    return result.path("result").path("value");
  }

  void await(String condition) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!value(condition).asBoolean(false)) {
      assertThat(Instant.now()).as(condition).isBefore(end);
      Thread.sleep(50);
    }
  }

  /** Letter by letter, as an input method gives them. */
  void type(String text) throws InterruptedException {
    for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
      send("Input.insertText", Map.of("text", letter));
    }
  }

  void press(String key, int code) throws InterruptedException {
    for (var type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws InterruptedException {
    int id = ++asked;
    var message = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(MAPPER.writeValueAsString(message), true).join();
    while (true) {
      var answer =
          Objects.requireNonNull(answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), method);
      if (answer.path("id").asInt(0) == id) {
        assertThat(answer.path("error").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("result");
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  /** Puts messages together that come in pieces. */
  private final class Ear implements WebSocket.Listener {

    private final StringBuilder pieces = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      pieces.append(piece);
      if (last) {
        answers.add(MAPPER.readTree(pieces.toString()));
        pieces.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, piece, last);
    }
  }
}
