package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanban.web.RunningServer.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the analyze call answers to texts, files, forms and what is none of these. */
class AnalysisControllerTest {

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

  private static final String TEXT =
      """
      CHÍNH PHỦ
      Số: 5/2024/NĐ-CP
      NGHỊ ĐỊNH
      Về việc thử

      Căn cứ Nghị định số 73/2023/NĐ-CP của Chính phủ;
      Điều 1. Cán bộ phải dám nghĩ, dám làm.
      """;

  private static JsonNode only(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var answer = RunningServer.json(response);
    assertThat(answer.isArray()).isTrue();
    assertThat(answer.size()).isOne();
    return answer.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
  void readsTextWhateverItIsCalled(String type) {
    var response =
        server.post(
            "/api/v1/analyze?name=thu.txt", BodyPublishers.ofString(TEXT), "Content-Type", type);

    var document = only(response);
    assertThat(document.path("source").stringValue()).isEqualTo("thu.txt");
    assertThat(document.path("text").stringValue()).isEqualTo(TEXT);
    assertThat(document.path("references").get(0).path("number").stringValue())
        .isEqualTo("73/2023/NĐ-CP");
    assertThat(document.path("themes").valueStream())
        .extracting(mention -> mention.path("theme").stringValue())
        .contains("dare");
  }

  @Test
  void readsHtml() {
    String html =
        "<!doctype html><html><head><meta charset=utf-8><title>Tin</title></head><body>"
            + "<p>Thành phố triển khai Kết luận số 14-KL/TW của Bộ Chính trị.</p></body></html>";

    var document = only(server.post("/api/v1/analyze", BodyPublishers.ofString(html)));
    assertThat(document.path("mediaType").stringValue()).contains("html");
    assertThat(document.path("source").stringValue()).isEqualTo("-");
    assertThat(document.path("text").stringValue()).doesNotContain("<p>");
    assertThat(document.path("references").get(0).path("number").stringValue())
        .isEqualTo("14-KL/TW");
  }

  @Test
  void readsSeveralFilesInTheirOrder() {
    var form =
        BodyPublishers.ofString(
            part("một.txt", "Theo Kết luận số 14-KL/TW.")
                + part("hai.txt", "Văn bản thứ hai.")
                + part("rỗng.txt", "")
                + "--vach--\r\n");

    var response =
        server.post(
            "/api/v1/analyze?lang=en", form, "Content-Type", "multipart/form-data; boundary=vach");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var answer = RunningServer.json(response);
    assertThat(answer.valueStream().map(one -> one.path("source").stringValue()))
        .containsExactly("một.txt", "hai.txt", "rỗng.txt");
    assertThat(answer.get(2).path("error").path("code").stringValue()).isEqualTo("empty");
    assertThat(answer.get(2).path("error").path("message").stringValue()).startsWith("The file");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    var broken = BodyPublishers.ofString("%PDF-1.7\nnothing of a PDF follows");

    var entry = only(server.post("/api/v1/analyze?name=hong.pdf", broken));
    assertThat(entry.path("source").stringValue()).isEqualTo("hong.pdf");
    assertThat(entry.path("error").path("code").stringValue()).isEqualTo("broken");
    assertThat(entry.path("error").path("message").stringValue()).startsWith("Tệp hỏng");
    assertThat(entry.has("text")).isFalse();
  }

  @Test
  void refusesFormsWithoutFiles() {
    var form =
        BodyPublishers.ofString(
            "--vach\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nx\r\n--vach--\r\n");

    problem(
        server.post("/api/v1/analyze", form, "Content-Type", "multipart/form-data; boundary=vach"),
        400,
        "missing-parameter");
    problem(
        server.post(
            "/api/v1/analyze",
            BodyPublishers.ofString("no form"),
            "Content-Type",
            "multipart/form-data"),
        400,
        "broken-form");
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] large = new byte[51 << 20];
    ThreadLocalRandom.current().nextBytes(large);
    var chunked = BodyPublishers.ofByteArrays(List.of(large));

    problem(server.post("/api/v1/analyze", BodyPublishers.ofByteArray(large)), 413, "too-large");
    problem(server.post("/api/v1/analyze", chunked), 413, "too-large");
    String head = "--vach\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    var form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(large),
            BodyPublishers.ofString("\r\n--vach--\r\n"));
    problem(
        server.post("/api/v1/analyze", form, "Content-Type", "multipart/form-data; boundary=vach"),
        413,
        "too-large");
  }

  private static String part(String name, String content) {
    return "--vach\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }
}
