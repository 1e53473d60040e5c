package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.vanban.access.Accounts;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.DocumentJson;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.job.IndexTasks;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.theme.ThemeDictionary;

/** A server over an index of a few documents, and a client that asks it. */
final class RunningServer implements AutoCloseable {

  static final String DECREE = "73/2023/NĐ-CP";
  static final String TITLE = "Quy định khuyến khích cán bộ năng động";

  private final DocumentIndex index;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private final Path folder;

  private RunningServer(Path folder, WebSettings settings) {
    this.folder = folder;
    this.index = DocumentIndex.open(folder);
    this.server = start(settings);
  }

  private WebServer start(WebSettings settings) {
    var themes = ThemeDictionary.standard();
    var issuers = Issuers.builtIn();
    var reader = new DocumentReader();
    var analysis = new FileAnalysis(reader, new Analysis(themes));
    var tasks =
        new IndexTasks(new IndexTasks.Writing(folder, data(folder), reader, themes, issuers));
    var sources =
        new WebServer.Sources(index, themes, issuers, new Search(index), () -> analysis, tasks);
    return WebServer.start(settings, Accounts.in(data(folder)), () -> sources);
  }

  /** Of the server over the index in {@code folder}. */
  static Path data(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".data");
  }

  /** Starts a second server; it is closed at once. */
  void startAgain(int port) {
    start(WebSettings.onThisMachine(port)).close();
  }

  static RunningServer over(Path folder) {
    return over(folder, WebSettings.onThisMachine(0));
  }

  static RunningServer over(Path folder, WebSettings settings) {
    write(folder, decree(), plan());
    return new RunningServer(folder, settings);
  }

  static void write(Path folder, AnalysedDocument... documents) {
    try (var session = IndexSession.open(folder, new Fingerprints("test", "test", "i"))) {
      for (var document : documents) {
        session.put(Origin.of(folder.resolve(document.source())), document);
      }
      session.commit();
    }
  }

  private static AnalysedDocument decree() {
    return Sample.of("nghi-dinh.txt", "Điều 1. Cán bộ dám nghĩ, dám làm thì được bảo vệ.\n")
        .number(DECREE)
        .kind(DocumentKind.NGHI_DINH)
        .title(TITLE)
        .issued("Chính phủ", "2023-09-29")
        .theme("dare", "dám nghĩ, dám làm", "nghi", "lam")
        .build();
  }

  private static AnalysedDocument plan() {
    return Sample.of("ke-hoach.txt", "Kế hoạch này thực hiện Nghị định số 73/2023/NĐ-CP.\n")
        .number("12/KH-UBND")
        .kind(DocumentKind.KE_HOACH)
        .title("Kế hoạch của huyện Suối Xanh")
        .issued("Ủy ban nhân dân huyện Suối Xanh", "2024-02-01")
        .build();
  }

  int port() {
    return server.port();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(address(path)).POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> delete(String path, String... headers) {
    var request = HttpRequest.newBuilder(address(path)).DELETE();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      // No answer of any test tells where on the machine things are.
      String place = String.valueOf(folder.getParent());
      assertThat(response.body()).doesNotContain(place);
      assertThat(response.headers().map().toString()).doesNotContain(place);
      return response;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return new DocumentJson().mapper().readTree(response.body());
  }

  /** The body of {@code response}, which must be that problem and tell nothing of the insides. */
  static JsonNode problem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    var problem = json(response);
    assertThat(problem.path("type").stringValue()).isEqualTo("urn:vanban:problem:" + code);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "vn.vanban");
    return problem;
  }

  /** Strings of the {@code array}. */
  static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    index.close();
  }
}
