package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the description of the API to the server: every example is asked and looked at. */
class ApiDocumentTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;
  private static RunningServer server;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    server = RunningServer.over(folder.resolve("index"));
    var answer = server.get("/v3/api-docs");
    assertThat(answer.statusCode()).isEqualTo(200);
    document = JSON.readTree(answer.body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Operation(String method, String path, JsonNode description) {

    String name() {
      return description.path("operationId").stringValue();
    }

    List<JsonNode> parameters() {
      return description.path("parameters").valueStream().map(Operation::resolved).toList();
    }

    private static JsonNode resolved(JsonNode node) {
      String reference = node.path("$ref").asString("");
      return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
  }

  private static List<Operation> operations() {
    var all = new ArrayList<Operation>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    all.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()))));
    return all;
  }

  @Test
  void isOfThatVersionAndNamesEachOperationOnce() {
    assertThat(document.path("openapi").stringValue()).startsWith("3.1.");
    assertThat(operations().stream().map(Operation::name)).doesNotHaveDuplicates();
  }

  @Test
  void hasEveryAddressOfTheServer() {
    var served = new TreeSet<String>();
    for (var type : WebApplication.class.getAnnotation(Import.class).value()) {
      for (var method : type.getDeclaredMethods()) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          Arrays.stream(mapping.path())
              .filter(path -> path.startsWith("/api/"))
              .forEach(path -> served.add(mapping.method()[0] + " " + path));
        }
      }
    }
    var described = new TreeSet<String>();
    operations().forEach(one -> described.add(one.method() + " " + one.path()));
    assertThat(described).isEqualTo(served);
  }

  @TestFactory
  Stream<DynamicTest> everyParameterIsThereAndNoOther() {
    return operations().stream()
        .map(operation ->
            DynamicTest.dynamicTest(
                operation.name(),
                () -> {
                  var answer = ask(operation, address(operation, "x") + "?khong-co=1");
                  var problem = RunningServer.problem(answer, 400, "unknown-parameter");
                  var described =
                      operation.parameters().stream()
                          .filter(one -> one.path("in").stringValue().equals("query"))
                          .map(one -> one.path("name").stringValue())
                          .toList();
                  assertThat(RunningServer.strings(problem.path("allowed")))
                      .containsExactlyInAnyOrderElementsOf(described);
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsItIsDescribed() {
    return operations().stream()
        // What takes a document out comes last.
        .sorted((a, b) -> Boolean.compare(a.name().equals("remove"), b.name().equals("remove")))
        .map(operation ->
            DynamicTest.dynamicTest(operation.name(), () -> answersAsDescribed(operation)));
  }

  private static void answersAsDescribed(Operation operation) {
    var responses = operation.description().path("responses");
    String status =
        responses.propertyNames().stream()
            .filter(code -> code.startsWith("2"))
            .findFirst()
            .orElseThrow();
    var content = responses.path(status).path("content");
    String type = content.propertyNames().iterator().next();
    var described = content.path(type);
    assertThat(described.has("example")).as("an example of %s", operation.name()).isTrue();

    var answer = ask(operation, address(operation, job(operation)) + query(operation));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(status));
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    if (!type.equals("text/event-stream")) {
      fits(described.path("schema"), JSON.readTree(answer.body()));
      fits(described.path("schema"), described.path("example"));
    }
  }

  private static void fits(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    var mistakes =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(whole)
            .validate(value);
    assertThat(mistakes).as(value.toString()).isEmpty();
  }

  private static String job(Operation operation) {
    if (!operation.path().startsWith("/api/v1/jobs/")) {
      return "";
    }
    var job =
        server.post("/api/v1/documents?name=a.txt", BodyPublishers.ofString("Một văn bản để thử."));
    return RunningServer.json(job).path("id").stringValue();
  }

  private static String address(Operation operation, String otherwise) {
    String id =
        operation.parameters().stream()
            .filter(one -> one.path("in").stringValue().equals("path"))
            .findFirst()
            .map(one -> one.path("example").asString(otherwise))
            .orElse("");
    return operation.path().replace("{id}", encoded(id));
  }

  private static String query(Operation operation) {
    var pairs =
        operation.parameters().stream()
            .filter(one -> one.path("in").stringValue().equals("query") && one.has("example"))
            .map(one ->
                one.path("name").stringValue() + "=" + encoded(one.path("example").asString()))
            .toList();
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> ask(Operation operation, String address) {
    var content = operation.description().path("requestBody").path("content");
    var request = HttpRequest.newBuilder(server.address(address));
    if (content.isEmpty()) {
      request.method(operation.method(), BodyPublishers.noBody());
    } else {
      String type = content.propertyNames().iterator().next();
      String body = content.path(type).path("example").asString();
      request.header("Content-Type", type);
      request.method(operation.method(), BodyPublishers.ofString(body));
    }
    return server.send(request.build());
  }
}
