package vn.vanban.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many clients that ask a server at once, each as soon as it has its answer. */
final class Load {

  private static final List<String> QUESTIONS =
      List.of(
          "quy định về đất đai",
          "thẩm quyền cấp giấy phép",
          "\"xử phạt vi phạm hành chính\"",
          "hồ sơ đăng ký",
          "cán bộ công chức",
          "thue thu nhap",
          "trách nhiệm của cơ quan",
          "73/2023/NĐ-CP",
          "bảo hiểm xã hội bắt buộc",
          "môi trường");

  private final URI server;
  private final int clients;
  private final Duration time;

  Load(URI server, int clients, Duration time) {
    this.server = server;
    this.clients = clients;
    this.time = time;
  }

  /**
   * What became of all requests.
   *
   * @param errors answers that were none, or not 200
   * @param p50 milliseconds within which half of the answers came
   */
  record Outcome(int answers, int errors, double perSecond, double p50, double p99, double max) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d answers, %d errors, %.0f a second, p50 %.0f ms, p99 %.0f ms, max %.0f ms",
          answers,
          errors,
          perSecond,
          p50,
          p99,
          max);
    }
  }

  private record Answer(long nanos, boolean fine) {}

  Outcome run() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      long end = System.nanoTime() + time.toNanos();
      var asked = new ArrayList<Callable<List<Answer>>>();
      for (int i = 0; i < clients; i++) {
        int seed = i;
        asked.add(() -> client(http, new Random(seed), end));
      }
      var answers = new ArrayList<Answer>();
      for (var one : threads.invokeAll(asked)) {
        answers.addAll(one.get());
      }
      return outcome(answers);
    }
  }

  private List<Answer> client(HttpClient http, Random random, long end)
      throws InterruptedException {
    var answers = new ArrayList<Answer>();
    while (System.nanoTime() < end) {
      String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
      var request =
          HttpRequest.newBuilder(
                  server.resolve(
                      "/api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)))
              .build();
      long started = System.nanoTime();
      boolean fine;
      try {
        fine = http.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
      } catch (IOException e) {
        fine = false;
      }
      answers.add(new Answer(System.nanoTime() - started, fine));
    }
    return answers;
  }

  private Outcome outcome(List<Answer> answers) {
    long[] times = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    int errors = (int) answers.stream().filter(answer -> !answer.fine()).count();
    return new Outcome(
        times.length,
        errors,
        times.length / (time.toMillis() / 1e3),
        at(times, 0.5),
        at(times, 0.99),
        at(times, 1));
  }

  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
  }

  /** {@code URL [CLIENTS [SECONDS]]}: loads a server that runs, and prints what became of it. */
  public static void main(String[] args) throws Exception {
    var numbers = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    int clients = numbers.length > 0 ? numbers[0] : 64;
    int seconds = numbers.length > 1 ? numbers[1] : 60;
    System.out.println(new Load(URI.create(args[0]), clients, Duration.ofSeconds(seconds)).run());
  }
}
