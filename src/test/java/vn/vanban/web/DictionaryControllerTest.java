package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DictionaryControllerTest {

  private static final String TRIED =
      """
      version: tried
      themes:
        - {id: dare, label: {vi: Dám, en: Daring}, phrases: [dám nghĩ]}
        - {id: plan, label: {vi: Kế hoạch, en: Plans}, phrases: [kế hoạch]}
      """;

  @TempDir static Path folder;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.over(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void triesADictionaryAgainstTheCollection() {
    var trial = RunningServer.json(tried("?lang=en", TRIED));
    assertThat(trial.path("basis").path("documents").intValue()).isEqualTo(2);
    assertThat(trial.path("total").intValue()).isEqualTo(3);
    var hits = trial.path("hits");
    assertThat(hits.get(0).path("outcome").stringValue()).isEqualTo("added");
    assertThat(hits.get(0).path("mention").path("text").stringValue()).isEqualTo("dám nghĩ");
    assertThat(hits.get(2).path("outcome").stringValue()).isEqualTo("lost");
  }

  @Test
  void takesTheParametersOfTheCommandLine() {
    var trial =
        RunningServer.json(tried("?theme=dare&only=lost&size=1&family=state&year=2023", TRIED));
    assertThat(trial.path("basis").path("documents").intValue()).isEqualTo(1);
    assertThat(trial.path("themes")).hasSize(1);
    assertThat(trial.path("hits")).hasSize(1);
  }

  @Test
  void tellsAllMistakesOfADictionaryWithTheirPlaces() {
    String bad = TRIED.replace("phrases", "phrase");
    var problem = RunningServer.problem(tried("?lang=en", bad), 400, "bad-dictionary");
    assertThat(problem.path("mistakes")).hasSize(2);
    assertThat(problem.path("mistakes").get(0).path("line").intValue()).isEqualTo(3);
    assertThat(problem.path("mistakes").get(0).path("column").intValue()).isEqualTo(46);
    assertThat(problem.path("mistakes").get(0).path("detail").stringValue())
        .startsWith("unknown key 'phrase' in a theme; did you mean 'phrases'?");
    assertThat(problem.path("detail").stringValue()).contains("line 3", "line 4");
  }

  @Test
  void refusesAThemeThatTheDictionaryTriedDoesNotHave() {
    var problem = RunningServer.problem(tried("?theme=avoid", TRIED), 400, "bad-parameter");
    assertThat(RunningServer.strings(problem.path("allowed"))).containsExactly("dare", "plan");
  }

  @Test
  void refusesWhatIsTooLarge() {
    String large = TRIED + "#" + "x".repeat(1 << 20);
    RunningServer.problem(tried("", large), 413, "too-large");
  }

  @Test
  void refusesAnUnknownParameter() {
    RunningServer.problem(tried("?outcome=lost", TRIED), 400, "unknown-parameter");
  }

  @Test
  void changesNothing() {
    String before = server.get("/api/v1/themes").headers().firstValue("ETag").orElseThrow();
    tried("", TRIED);
    assertThat(server.get("/api/v1/themes").headers().firstValue("ETag")).contains(before);
  }

  @Test
  void givesTheSchema() {
    var response = server.get("/api/v1/dictionary/schema");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/schema+json");
    assertThat(new JsonMapper().readTree(response.body()).path("$schema").stringValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  private static HttpResponse<String> tried(String query, String yaml) {
    return server.post("/api/v1/dictionary/try" + query, BodyPublishers.ofString(yaml));
  }
}
