package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of the page: one is run without a window and asked for what it shows. */
class PageTest {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

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

  @Test
  void showsADocumentWithItsFactsAndThemes() throws Exception {
    var page = shown("#/documents/73%2F2023%2FN%C4%90-CP", folder.resolve("document"));

    assertThat(page)
        .contains("<h1>" + RunningServer.TITLE + "</h1>", "<dd>29/9/2023</dd>")
        .containsPattern("<mark class=\"theme\"[^>]*>dám nghĩ, dám làm</mark>")
        .contains("<html lang=\"vi\">")
        .doesNotContain("class=\"error\"");
  }

  @Test
  void showsWhatASearchFinds() throws Exception {
    var page = shown("#/search?q=dam+nghi", folder.resolve("search"));

    assertThat(page)
        .contains(RunningServer.DECREE + " · " + RunningServer.TITLE)
        .containsPattern("<mark>dám")
        .doesNotContain("class=\"error\"");
  }

  @Test
  void drawsTheCitationsAroundADocument() throws Exception {
    var page = shown("#/graph?number=73%2F2023%2FN%C4%90-CP", folder.resolve("graph"));

    assertThat(page)
        .contains("class=\"graph\"", RunningServer.DECREE, "12/KH-UBND", "marker-end")
        .doesNotContain("class=\"error\"");
  }

  @Test
  void saysInVietnameseWhatIsNotThere() throws Exception {
    var page = shown("#/documents/khong-co", folder.resolve("missing"));

    assertThat(page).contains("class=\"error\"", "Bộ sưu tập không có văn bản “khong-co”.");
  }

  @Test
  void describesTheApiForTrying() throws Exception {
    var page = shown("api.html", folder.resolve("api"));

    assertThat(page)
        .contains("opblock-summary", "/api/v1/search", "/api/v1/documents", "Tìm văn bản")
        .doesNotContain("Failed to load");
  }

  private static String shown(String hash, Path profile) throws IOException, InterruptedException {
    var browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on the path: the page is not looked at");
    Path dom = Files.createTempFile(folder, "page", ".html");
    var process =
        new ProcessBuilder(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=4000",
                "--dump-dom",
                server.address("/").toString() + hash)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(dom.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  private static Optional<Path> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
