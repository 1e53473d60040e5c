package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of the page: one is run without a window and asked for what it shows. */
class PageTest {

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
  void showsHowHitsDivideAndWhichFilterHolds() throws Exception {
    var page = shown("#/search?q=nghi&family=state", folder.resolve("facets"));

    assertThat(page)
        .containsPattern("<h2>Khối</h2>.*aria-current=\"true\"[^>]*>Nhà nước ×</a>")
        .containsPattern("<h2>Loại</h2>.*kind=ngh%E1%BB%8B\\+%C4%91%E1%BB%8Bnh\">nghị định</a>")
        .containsPattern("class=\"relation\"[^>]*>Khối: Nhà nước ×</a>")
        .containsPattern("sort=newest\">mới nhất</a>");
  }

  @Test
  void saysWhatIsOddAboutAQuestion() throws Exception {
    var page = shown("#/search?q=%22dam+nghi", folder.resolve("notices"));

    assertThat(page).contains("dấu ngoặc kép mở mà không đóng");
  }

  @Test
  void asksWhetherAnotherQuestionWasMeant() throws Exception {
    var page = shown("#/search?q=c%C3%A1n+b%E1%BB%99+d%C3%A1m+nghx%C4%A9", folder.resolve("meant"));

    assertThat(page).containsPattern("Có phải bạn muốn tìm <a[^>]*>cán bộ dám nghĩ</a>\\?");
  }

  @Test
  void suggestsWithoutChangingWhatIsTyped() throws Exception {
    var program = Browser.program();
    assumeTrue(program.isPresent(), "no Chromium on the path: the page is not looked at");
    try (var browser = new Browser(program.get(), folder.resolve("typing"))) {
      browser.open(server.address("/"));
      browser.await("document.querySelector('h1') != null");
      browser.value("query.focus()");
      browser.type("73/2");
      browser.await("document.querySelectorAll('[role=option]').length > 0");
      browser.press("ArrowDown", 40);

      assertThat(browser.value("query.value").asString()).isEqualTo("73/2");
      assertThat(browser.value("document.activeElement.id").asString()).isEqualTo("query");
      assertThat(browser.value("query.getAttribute('aria-expanded')").asString()).isEqualTo("true");
      assertThat(browser.value("query.getAttribute('aria-activedescendant')").asString())
          .isEqualTo(browser.value("document.querySelector('[aria-selected=true]').id").asString());

      browser.press("Escape", 27);
      assertThat(browser.value("query.value").asString()).isEqualTo("73/2");
      assertThat(browser.value("suggestions.hidden").asBoolean()).isTrue();

      browser.type("0");
      browser.await("!suggestions.hidden");
      browser.press("ArrowDown", 40);
      browser.press("Enter", 13);
      browser.await("document.querySelector('.hit') != null");
      assertThat(browser.value("query.value").asString()).isEqualTo(RunningServer.DECREE);
      assertThat(browser.value("decodeURIComponent(location.hash)").asString())
          .isEqualTo("#/search?q=" + RunningServer.DECREE);
    }
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
    var browser = Browser.program();
    assumeTrue(browser.isPresent(), "no Chromium on the path: the page is not looked at");
    Path dom = Files.createTempFile(folder, "page", ".html");
    var process =
        new ProcessBuilder(
                Browser.command(
                    browser.get(),
                    profile,
                    "--virtual-time-budget=4000",
                    "--dump-dom",
                    server.address("/") + hash))
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
}
