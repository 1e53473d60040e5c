package vn.vanban.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a server takes to answer over HTTP once it is warm: questions with facets and
 * highlights, and suggestions, asked one after the other and by many at once. By the clock, and in
 * processor time of the server, its compiling and garbage collection with it.
 */
final class Latency {

  private static final int CLIENTS = 64;

  /** Of all clients at once. */
  private static final Duration CROWD = Duration.ofMinutes(1);

  /** Rounds of all questions until the code is compiled. */
  private static final int WARM_UP = 3;

  private static final int USUAL_FACET_SIZE = 10;

  private static final String SEARCH =
      "/api/v1/search?facets=kind,issuer,year,family,theme,cites&q=";

  private static final String SUGGEST = "/api/v1/suggest?q=";

  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s]+");

  private final Process server;
  private final URI address;
  private final PrintStream progress;
  private final Formatter out = new Formatter(Locale.ROOT);

  private Latency(Process server, URI address, PrintStream progress) {
    this.server = server;
    this.address = address;
    this.progress = progress;
  }

  private record Answer(double millis, int status) {}

  /**
   * The table of times.
   *
   * @param questions lines of JSON with a {@code text}
   */
  static String of(Path index, Path questions, PrintStream progress) throws Exception {
    var asked = questions(questions);
    var server = start(index);
    try (var output = server.inputReader(StandardCharsets.UTF_8)) {
      return new Latency(server, address(output), progress).measure(asked);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static List<String> questions(Path file) throws IOException {
    var json = JsonMapper.builder().build();
    return Files.readAllLines(file).stream()
        .map(line -> json.readTree(line).path("text").asString())
        .toList();
  }

  private static Process start(Path index) throws IOException {
    return LaunchedJava.of(
            LaunchedJava.SERVING,
            "vn.vanban.cli.Main",
            "serve",
            "--index",
            index.toString(),
            "--port",
            "0")
        .redirectErrorStream(true)
        .start();
  }

  private static URI address(BufferedReader output) throws IOException {
    var said = new ArrayList<String>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        return URI.create(found.group());
      }
    }
    throw new IOException("the server did not start: " + String.join("\n", said));
  }

  private String measure(List<String> questions) throws Exception {
    var beginnings =
        questions.stream()
            .map(question -> SUGGEST + encoded(question.substring(0, question.length() * 2 / 5)))
            .toList();
    for (int i = 0; i < WARM_UP; i++) {
      progress.println("warm-up " + (i + 1));
      oneByOne(searches(questions, USUAL_FACET_SIZE + 1 + i));
      oneByOne(beginnings);
    }
    out.format(
        "| | p50, ms | p99, ms | processor, ms each | answers |%n|---|---:|---:|---:|---:|%n");
    var searches = searches(questions, USUAL_FACET_SIZE);
    row("questions, one client", () -> oneByOne(searches));
    row("the same questions again", () -> oneByOne(searches));
    row("suggestions, one client", () -> oneByOne(beginnings));
    row(
        CLIENTS + " clients for a minute, each time another request",
        () -> crowd(others(questions)));
    row(CLIENTS + " clients for a minute, the same questions again", () -> crowd(searches));
    return out.toString();
  }

  /**
   * @param size of facets; with another one nothing is remembered of the request, so that what is
   *     measured is the answering
   */
  private static List<String> searches(List<String> questions, int size) {
    return questions.stream()
        .map(question -> SEARCH + encoded(question) + "&facetSize=" + size)
        .toList();
  }

  /** As many as a minute may take. */
  private static List<String> others(List<String> questions) {
    var others = new ArrayList<String>();
    for (int size = 100; size < 200; size++) {
      others.addAll(searches(questions, size));
    }
    return others;
  }

  @FunctionalInterface
  private interface Asking {
    List<Answer> ask() throws IOException, InterruptedException, ExecutionException;
  }

  private void row(String name, Asking asking) throws Exception {
    progress.println(name);
    double before = processorMillis();
    var answers = asking.ask();
    double each = (processorMillis() - before) / answers.size();
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    long errors = answers.stream().filter(answer -> answer.status() != 200).count();
    out.format(
        "| %s | %.1f | %.1f | %.1f | %,d%s |%n",
        name,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        each,
        answers.size(),
        errors == 0 ? "" : ", of them errors: " + errors);
  }

  private double processorMillis() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
  }

  private List<Answer> oneByOne(List<String> paths) throws IOException, InterruptedException {
    var answers = new ArrayList<Answer>();
    try (var client = HttpClient.newHttpClient()) {
      for (var path : paths) {
        answers.add(ask(client, path));
      }
    }
    return answers;
  }

  private List<Answer> crowd(List<String> paths)
      throws IOException, InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    long end = System.nanoTime() + CROWD.toNanos();
    var answers = new ArrayList<Answer>();
    try (var client = HttpClient.newHttpClient();
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var each = new ArrayList<Future<List<Answer>>>();
      for (int i = 0; i < CLIENTS; i++) {
        each.add(
            clients.submit(() -> {
              var own = new ArrayList<Answer>();
              while (System.nanoTime() < end) {
                own.add(ask(client, paths.get(next.getAndIncrement() % paths.size())));
              }
              return own;
            }));
      }
      for (var one : each) {
        answers.addAll(one.get());
      }
    }
    return answers;
  }

  private Answer ask(HttpClient client, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", "gzip").build();
    long start = System.nanoTime();
    var response = client.send(request, BodyHandlers.ofByteArray());
    return new Answer((System.nanoTime() - start) / 1e6, response.statusCode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
