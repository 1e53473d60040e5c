package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.citation.Asked;
import vn.vanban.citation.Citations;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.citation.CitingRequest;
import vn.vanban.citation.Graph;
import vn.vanban.citation.GraphDot;
import vn.vanban.citation.GraphMl;
import vn.vanban.citation.GraphRequest;
import vn.vanban.citation.GraphRequest.Direction;
import vn.vanban.citation.PathsAnswer;
import vn.vanban.citation.RankedAnswer;
import vn.vanban.citation.StaleAnswer;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionText;
import vn.vanban.document.Warning.Message;
import vn.vanban.reference.Relation;

/** Who cites whom. */
@RestController
final class CitationController {

  /** A picture of more documents is hard to read. */
  private static final int USUAL_DOCUMENTS = 200;

  private final Citations citations;
  private final Answers answers;

  CitationController(Citations citations, Answers answers) {
    this.citations = citations;
    this.answers = answers;
  }

  @GetMapping("/api/v1/citing")
  ResponseEntity<?> citing(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request, "number", "provision", "relation", "transitive", "from", "size", "format");
    var format = AnswerFormat.ofHits(parameters);
    var asked =
        new CitingRequest(
            parameters.required("number"),
            provision(parameters),
            parameters.choice("relation", Relation.values()),
            parameters.number("transitive", 1, 1, CitingRequest.MAX_STEPS),
            parameters.from(),
            parameters.size());
    if (format != AnswerFormat.JSON) {
      parameters.refuseParts();
      var export =
          new Export<CitingHit>(
              HitRows.CITING,
              HitRows::of,
              visitor -> citations.forEachCiting(asked, visitor::visit));
      return answers.file("citing", format, () -> export.as(format));
    }
    return answers.of(() -> citations.citing(asked));
  }

  @GetMapping("/api/v1/missing")
  ResponseEntity<RankedAnswer> missing(HttpServletRequest request) {
    var parameters = Parameters.of(request, "from", "size");
    int from = parameters.from();
    int size = parameters.size();
    return answers.of(() -> citations.missing(from, size));
  }

  @GetMapping("/api/v1/cited")
  ResponseEntity<RankedAnswer> mostCited(HttpServletRequest request) {
    var parameters = Parameters.of(request, "from", "size");
    int from = parameters.from();
    int size = parameters.size();
    return answers.of(() -> citations.mostCited(from, size));
  }

  @GetMapping("/api/v1/stale")
  ResponseEntity<StaleAnswer> stale(HttpServletRequest request) {
    var parameters = Parameters.of(request, "from", "size");
    int from = parameters.from();
    int size = parameters.size();
    return answers.of(() -> citations.stale(from, size));
  }

  /** A graph as JSON, or in the format that is asked for. */
  @GetMapping("/api/v1/graph")
  ResponseEntity<?> graph(HttpServletRequest request) {
    var parameters =
        Parameters.of(request, "number", "direction", "depth", "relation", "most", "to", "format");
    String number = parameters.required("number");
    String to = parameters.text("to");
    var format =
        AnswerFormat.of(parameters, AnswerFormat.JSON, AnswerFormat.GRAPHML, AnswerFormat.DOT);
    if (to != null) {
      Supplier<PathsAnswer> paths = () -> found(citations.paths(number, to));
      return format == AnswerFormat.JSON
          ? answers.of(paths)
          : written(() -> paths.get().graph(), format);
    }
    var direction = parameters.choice("direction", Direction.values());
    var asked =
        new GraphRequest(
            number,
            direction == null ? Direction.BOTH : direction,
            parameters.number("depth", 1, 1, GraphRequest.MAX_DEPTH),
            relations(parameters),
            parameters.number("most", USUAL_DOCUMENTS, 1, GraphRequest.MAX_DOCUMENTS));
    Supplier<Graph> graph = () -> found(citations.graph(asked));
    return format == AnswerFormat.JSON ? answers.of(graph) : written(graph, format);
  }

  private ResponseEntity<String> written(Supplier<Graph> graph, AnswerFormat format) {
    var answer =
        answers.of(() -> {
          var out = new StringWriter();
          try {
            if (format == AnswerFormat.GRAPHML) {
              GraphMl.write(graph.get(), out);
            } else {
              GraphDot.write(graph.get(), out);
            }
          } catch (IOException e) {
            throw new IllegalStateException("a writer of strings does not fail", e);
          }
          return out.toString();
        });
    return ResponseEntity.status(answer.getStatusCode())
        .headers(headers -> headers.addAll(answer.getHeaders()))
        .contentType(format.mediaType())
        .body(answer.getBody());
  }

  /**
   * @throws Refusal where the collection knows no such document, or several
   */
  static <T> T found(Asked<T> asked) {
    return switch (asked) {
      case Asked.Found<T>(var answer) -> answer;
      case Asked.Unknown<T>(var words) -> throw unknown(words);
      case Asked.Several<T>(var words, var candidates) -> {
        String keys =
            candidates.stream().map(Graph.Document::key).collect(Collectors.joining("; "));
        throw Refusal.of(
            ProblemType.AMBIGUOUS_DOCUMENT,
            new Message(
                "“" + words + "” là của nhiều văn bản; hãy nêu mã của một văn bản: " + keys,
                "“" + words + "” is that of several documents; name one by its id: " + keys));
      }
    };
  }

  static Refusal unknown(String words) {
    return Refusal.of(
        ProblemType.UNKNOWN_DOCUMENT,
        new Message(
            "Bộ sưu tập không có văn bản “" + words + "”.",
            "The collection holds no document “" + words + "”."));
  }

  /** One or more, parted by commas. */
  private static Set<Relation> relations(Parameters parameters) {
    var wanted = new TreeSet<Relation>();
    String text = parameters.text("relation");
    for (var code : text == null ? new String[0] : text.split(",", -1)) {
      wanted.add(relation(code.strip()));
    }
    return wanted;
  }

  private static Relation relation(String code) {
    for (var relation : Relation.values()) {
      if (relation.toString().equals(code)) {
        return relation;
      }
    }
    throw Refusal.unknownValue("relation", code, Parameters.codes(Relation.values()));
  }

  private static @Nullable ProvisionPath provision(Parameters parameters) {
    String text = parameters.text("provision");
    return text == null
        ? null
        : ProvisionText.parse(text)
            .orElseThrow(() ->
                Refusal.badValue(
                    "provision",
                    text,
                    new Message(
                        "phải viết như “điểm a khoản 2 Điều 5”",
                        "it is written like “điểm a khoản 2 Điều 5”")));
  }
}
