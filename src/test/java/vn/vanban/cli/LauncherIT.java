package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a copy of the project whose path has spaces, called through a symbolic link. */
@Tag("slow")
class LauncherIT {

  @TempDir static Path folder;

  private static Path link;
  private static Run firstRun;

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void copyProjectAndBuild() throws IOException, InterruptedException {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "the launcher is a shell script");
    Path copy = folder.resolve("dự án vanban");
    for (var name : List.of("vanban", "pom.xml", ".mvn", "src/main", "corpus")) {
      copy(Path.of(name), copy.resolve(name));
    }
    link = Files.createSymbolicLink(folder.resolve("vb"), copy.resolve("vanban"));
    firstRun = run(Map.of(), "--help");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.toAbsolutePath().getParent());
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(link.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    boolean ended = process.waitFor(15, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("ends in time").isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void buildsTheFirstTimeAndSaysSoInOneLine() {
    assertThat(firstRun.err().lines()).hasSize(1).first().asString().contains("building");
    assertThat(firstRun.out()).contains("ingest", "search", "citing", "serve");
    assertThat(firstRun.exitCode()).isZero();
  }

  @Test
  void keepsTheClassesOfCommandsAndOfTheServer() {
    Path app = folder.resolve("dự án vanban/target/app");

    assertThat(app.resolve("vanban.aot")).isNotEmptyFile();
    assertThat(app.resolve("vanban-serve.aot")).isNotEmptyFile();
    assertThat(app.resolveSibling("warm-up")).doesNotExist();
  }

  @Test
  void startsWithoutBuildingTheNextTime() throws IOException, InterruptedException {
    var run = run(Map.of(), "--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("vanban ");
  }

  @Test
  void readsPathsFromWhereItIsCalled() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("tin.txt"), "Theo Kết luận số 14-KL/TW ngày 22/9/2021.");

    var run = run(Map.of(), "analyze", "tin.txt", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"14-KL/TW\"", "\"2021-09-22\"");
  }

  @Test
  void servesWithTheCacheAndWithADamagedOne() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("rung.txt"), "Trồng rừng ngập mặn ven biển.");
    assertThat(run(Map.of(), "ingest", "rung.txt", "--index", "chi-muc").exitCode()).isZero();

    assertAnswers();

    Path app = folder.resolve("dự án vanban/target/app");
    Files.writeString(app.resolve("vanban-serve.aot"), "no cache");
    assertAnswers();
  }

  private static void assertAnswers() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                link.toString(), "serve", "--port", "0", "--lang", "en", "--index", "chi-muc")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader(StandardCharsets.UTF_8);
        var client = HttpClient.newHttpClient()) {
      var address = URI.create(out.readLine().replace("vanban is running at ", ""));
      assertThat(get(client, address.resolve("api/v1/search?q=r%E1%BB%ABng")))
          .contains("\"total\":1");
      assertThat(get(client, address.resolve("actuator/health/readiness"))).contains("UP");
      assertThat(get(client, address.resolve("v3/api-docs"))).contains("/api/v1/search");
      assertThat(get(client, address.resolve("actuator/prometheus"))).contains("vanban_jobs_open");
      assertThat(get(client, address)).contains("<html");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void passesExitCodesOn() throws IOException, InterruptedException {
    assertThat(run(Map.of(), "no-such-command").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run(Map.of(), "analyze", "no-such-file.txt").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() throws IOException, InterruptedException {
    var run = run(Map.of("VANBAN_JDK_FOLDERS", folder.toString()), "--version");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BROKEN);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("JDK 25", "apt install", "dnf install", "brew install");
  }
}
