package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanban.web.RunningServer.json;
import static vn.vanban.web.RunningServer.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Sample;

/** Answers as files, and many questions at once. */
class ExportTest {

  private static final int MANY = 250;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    Path index = folder.resolve("index");
    server = RunningServer.over(index);
    RunningServer.write(
        index,
        IntStream.range(0, MANY)
            .mapToObj(i ->
                Sample.of(
                        "thong-bao-" + i + ".txt",
                        "Thực hiện Nghị định số 73/2023/NĐ-CP, lần " + i + ".\n")
                    .number(i + 1 + "/TB-UBND")
                    .issued("Ủy ban nhân dân xã Đồi Thông", "2024-03-0" + (1 + i % 9))
                    .build())
            .toArray(AnalysedDocument[]::new));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> ids(String path) {
    var ids = new ArrayList<String>();
    String paged = path.contains("/search") ? "after" : "from";
    String address = path + "&size=100";
    String next = "first";
    while (!next.isEmpty()) {
      var page = json(server.get(address));
      page.path("hits").forEach(hit -> ids.add(hit.path("id").stringValue()));
      next = page.path("next").asString("");
      address = path + "&size=100&" + paged + "=" + next;
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=nghi+dinh",
        "/api/v1/search?year=2024",
        "/api/v1/citing?number=73%2F2023%2FN%C4%90-CP"
      })
  void aFileHasAllHitsInTheOrderOfThePages(String path) {
    var pages = ids(path);
    var lines = server.get(path + "&format=jsonl");
    var csv = server.get(path + "&format=csv").body().lines().skip(1).toList();

    assertThat(pages).hasSizeGreaterThanOrEqualTo(MANY);
    var mapper = new JsonMapper();
    assertThat(
            lines
                .body()
                .lines()
                .map(line -> mapper.readTree(line).path("id").stringValue())
                .toList())
        .isEqualTo(pages);
    assertThat(csv.stream().map(line -> line.substring(0, line.indexOf(','))).toList())
        .isEqualTo(pages);
    assertThat(lines.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-ndjson");
    assertThat(lines.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", ".jsonl");
  }

  @Test
  void aSpreadsheetHasARowForEachHit() throws Exception {
    var request =
        HttpRequest.newBuilder(server.address("/api/v1/search?year=2024&format=xlsx")).build();
    Path file = folder.resolve("search.xlsx");
    HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
    try (var zip = new ZipFile(file.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      String rows = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rows.split("<row ", -1)).hasSize(1 + 1 + MANY + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=nghi+dinh&format=csv",
        "/api/v1/search?q=nghi+dinh&format=jsonl",
        "/api/v1/citing?number=73%2F2023%2FN%C4%90-CP&format=xlsx",
        "/api/v1/trend?of=dare&format=csv&lang=en",
        "/api/v1/graph?number=73%2F2023%2FN%C4%90-CP&format=dot",
        "/api/v1/documents/73%2F2023%2FN%C4%90-CP/history"
      })
  void filesCarryTagsToo(String path) {
    var first = server.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    var again = server.get(path, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(server.get(path, "If-None-Match", "W/\"a\", " + tag).statusCode()).isEqualTo(304);
  }

  @Test
  void pagesOfAFileAreRefused() {
    problem(server.get("/api/v1/search?format=csv&size=5"), 400, "bad-parameter");
    problem(server.get("/api/v1/search?format=pdf"), 400, "bad-parameter");
  }

  @Test
  void answersAreCompressedWhereTheClientTakesIt() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.address("/api/v1/search?q=nghi+dinh&size=100"))
            .header("Accept-Encoding", "gzip")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(plain.readAllBytes().length).isGreaterThan(3 * answer.body().length);
    }
  }

  @Nested
  class Batch {

    private static final String TABLE =
        "\uFEFFQuery,Number,note\r\n"
            + "dám nghĩ,,a\r\n"
            + ",nghị định 73/2023/ND-CP,b\r\n"
            + ",không phải số,c\r\n"
            + "x,1/KH-UBND,d\r\n"
            + "\"\",,e\r\n"
            + ",999/TB-UBND,f\r\n";

    @Test
    void eachRowHasItsAnswerOrItsError() {
      var rows = json(server.post("/api/v1/search/batch?size=2", BodyPublishers.ofString(TABLE)));

      assertThat(rows).hasSize(6);
      assertThat(rows.get(0).path("row").intValue()).isOne();
      assertThat(rows.get(0).path("hits").get(0).path("number").stringValue())
          .isEqualTo(RunningServer.DECREE);
      assertThat(rows.get(1).path("hits").get(0).path("number").stringValue())
          .isEqualTo(RunningServer.DECREE);
      assertThat(rows.get(2).path("error").path("code").stringValue()).isEqualTo("bad-number");
      assertThat(rows.get(3).path("error").path("code").stringValue()).isEqualTo("two-questions");
      assertThat(rows.get(4).path("error").path("code").stringValue()).isEqualTo("empty-row");
      assertThat(rows.get(5).path("total").intValue()).isZero();
    }

    @Test
    void aTableAnswersWithATable() {
      var csv =
          server.post("/api/v1/search/batch?format=csv&lang=en", BodyPublishers.ofString(TABLE));

      assertThat(csv.body().lines()).hasSize(7);
      assertThat(csv.body()).contains("bad-number,no document number such as");
      var lines = server.post("/api/v1/search/batch?format=jsonl", BodyPublishers.ofString(TABLE));
      assertThat(lines.body().lines()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cau hoi\nmot\n", "query\n\"mot\n", "query,query\na,b\n"})
    void whatIsNoTableIsRefused(String table) {
      problem(
          server.post("/api/v1/search/batch", BodyPublishers.ofString(table)), 400, "bad-table");
    }

    @Test
    void otherEncodingsAreRefused() {
      var latin = "query\nch\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
      problem(
          server.post("/api/v1/search/batch", BodyPublishers.ofByteArray(latin)), 400, "bad-table");
    }
  }
}
