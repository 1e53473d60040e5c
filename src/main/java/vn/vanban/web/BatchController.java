package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentJson;
import vn.vanban.search.Filters;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.search.SearchRequest;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.web.BatchTable.Question;

/** Many questions at once, a row each; an answer of a row each. */
@RestController
final class BatchController {

  private static final JsonMapper MAPPER = new DocumentJson().mapper();

  private static final DataSize LARGEST = DataSize.ofMegabytes(10);

  private static final List<String> HEADING =
      List.of(
          "row",
          "query",
          "number",
          "total",
          "id",
          "found number",
          "title",
          "kind",
          "issuer",
          "issued",
          "source",
          "score",
          "error",
          "message");

  private final Search search;
  private final ThemeDictionary themes;
  private final DataSize largest;

  BatchController(
      Search search,
      ThemeDictionary themes,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.search = search;
    this.themes = themes;
    this.largest = largest.compareTo(LARGEST) < 0 ? largest : LARGEST;
  }

  /**
   * What became of a row.
   *
   * @param row counts from 1, without the heading
   * @param total documents that answer; null where the row could not be asked
   */
  private record Row(
      long row,
      @Nullable String query,
      @Nullable String number,
      @Nullable Long total,
      List<Hit> hits,
      @Nullable Fault error) {}

  /** Why a row could not be asked: {@code empty-row}, {@code two-questions}, {@code bad-number}. */
  private record Fault(String code, String message) {}

  private record Asked(Filters filters, int size, Language language) {}

  /** The body is the CSV, UTF-8, with a heading. */
  @PostMapping("/api/v1/search/batch")
  ResponseEntity<TableAnswer.Body> batch(HttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request, FilterParameters.names("size", "format"));
    var format = AnswerFormat.ofHits(parameters);
    var asked =
        new Asked(
            FilterParameters.filters(parameters, themes),
            parameters.number("size", 1, 1, 100),
            parameters.language());
    var upload = Upload.of(request.getInputStream(), "batch.csv", largest);
    try {
      var table = new BatchTable(upload.file());
      table.check();
      var response = ResponseEntity.ok().contentType(format.mediaType());
      if (format != AnswerFormat.JSON) {
        var file = ContentDisposition.attachment().filename("batch." + format).build();
        response.header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
      }
      var rows =
          new Export<Row>(
              HEADING,
              BatchController::cells,
              visitor -> table.forEach(question -> visitor.visit(answer(question, asked))));
      return response.body(message -> {
        try (upload) {
          write(rows, format, message);
        }
      });
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private static void write(Export<Row> rows, AnswerFormat format, HttpOutputMessage message)
      throws IOException {
    if (format != AnswerFormat.JSON) {
      rows.as(format).write(message);
      return;
    }
    var out = message.getBody();
    out.write('[');
    boolean[] more = {false};
    rows.hits()
        .forEach(row -> {
          if (more[0]) {
            out.write(',');
          }
          more[0] = true;
          out.write('\n');
          out.write(MAPPER.writeValueAsBytes(row));
        });
    out.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
  }

  private Row answer(Question question, Asked asked) {
    String query = question.query();
    String number = question.number();
    if (query.isEmpty() == number.isEmpty()) {
      return failed(
          question,
          query.isEmpty() ? "empty-row" : "two-questions",
          new Message(
              "mỗi dòng cần đúng một trong hai: query hoặc number",
              "a row needs either query or number"),
          asked);
    }
    if (!number.isEmpty()) {
      var parsed = DocumentNumber.parse(number);
      if (parsed.isEmpty()) {
        return failed(
            question,
            "bad-number",
            new Message(
                "không phải số, ký hiệu văn bản như 73/2023/NĐ-CP hoặc 14-KL/TW",
                "no document number such as 73/2023/NĐ-CP or 14-KL/TW"),
            asked);
      }
      return found(question, "so:" + parsed.get().text(), asked);
    }
    return found(question, query, asked);
  }

  private Row found(Question question, String words, Asked asked) {
    SearchAnswer answer = search.search(new SearchRequest(words, asked.filters(), 0, asked.size()));
    return new Row(
        question.line(),
        given(question.query()),
        given(question.number()),
        answer.total(),
        answer.hits(),
        null);
  }

  private static Row failed(Question question, String code, Message message, Asked asked) {
    return new Row(
        question.line(),
        given(question.query()),
        given(question.number()),
        null,
        List.of(),
        new Fault(code, message.in(asked.language())));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<? extends @Nullable Object> cells(Row row) {
    var hit = row.hits().isEmpty() ? null : row.hits().getFirst();
    var error = row.error();
    return Arrays.asList(
        row.row(),
        row.query(),
        row.number(),
        row.total(),
        hit == null ? null : hit.id(),
        hit == null ? null : hit.number(),
        hit == null ? null : hit.title(),
        hit == null ? null : hit.kind(),
        hit == null ? null : hit.issuer(),
        hit == null ? null : hit.issued(),
        hit == null ? null : hit.source(),
        hit == null ? null : hit.score(),
        error == null ? null : error.code(),
        error == null ? null : error.message());
  }
}
