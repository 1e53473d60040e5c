package vn.vanban.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.citation.Citations;
import vn.vanban.citation.Graph;
import vn.vanban.citation.GraphDot;
import vn.vanban.citation.GraphMl;
import vn.vanban.citation.GraphRequest;
import vn.vanban.citation.GraphRequest.Direction;
import vn.vanban.citation.PathsAnswer;
import vn.vanban.reference.Relation;

@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = {
      "Mạng viện dẫn quanh một văn bản: ai viện dẫn nó, nó viện dẫn ai, đường nối hai văn bản.",
      "The citations around a document: who cites it, whom it cites, ways between two documents."
    })
final class GraphCommand implements Callable<Integer> {

  /** {@link #toString()} is what is typed. */
  enum Format {
    TEXT,
    JSON,
    GRAPHML,
    DOT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A chain from the Centre down to a commune has no more. */
  private static final int CHAIN_DEPTH = 6;

  private static final int USUAL_DEPTH = 1;

  @Parameters(
      paramLabel = "ID-or-NUMBER",
      description = "Mã, số ký hiệu hoặc tên. / Id, number or name.")
  String document = "";

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = {
        "Số bước, 1–8 (mặc định: 1; với --chain: 6).",
        "Steps, 1–8 (default: 1; with --chain: 6)."
      })
  @Nullable Integer depth;

  @Option(
      names = "--direction",
      paramLabel = "in|out|both",
      description = {
        "in: ai viện dẫn nó; out: nó viện dẫn ai (mặc định: both).",
        "in: who cites it; out: whom it cites (default: both)."
      })
  Direction direction = Direction.BOTH;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      split = ",",
      description = "Chỉ các quan hệ này: ${COMPLETION-CANDIDATES}. / Only these relations.")
  List<Relation> relations = List.of();

  @Option(
      names = "--chain",
      description = {
        "Chuỗi thực hiện: chỉ implements, concretises, guides, từ Trung ương đến địa phương.",
        "The chain of carrying out: only these three, from the Centre down."
      })
  boolean chain;

  @Option(
      names = "--to",
      paramLabel = "ID-or-NUMBER",
      description = {
        "Thay vào đó, các đường viện dẫn ngắn nhất đến văn bản này.",
        "Instead, the shortest ways along citations to this document."
      })
  @Nullable String to;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Số văn bản tối đa (mặc định: 200). / Documents at most (default: 200).")
  int most = 200;

  @Option(
      names = "--format",
      paramLabel = "text|json|graphml|dot",
      description = "Dạng in ra (mặc định: text). / Output format (default: text).")
  Format format = Format.TEXT;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var request = request();
    try (var documents = index.open()) {
      var citations = new Citations(documents, index.settings.issuers());
      if (to == null) {
        print(AskedFor.answer(citations.graph(request)));
      } else {
        print(AskedFor.answer(citations.paths(document, to)));
      }
    }
    return ExitCode.DONE;
  }

  private GraphRequest request() {
    int steps = depth != null ? depth : chain ? CHAIN_DEPTH : USUAL_DEPTH;
    try {
      return new GraphRequest(document, direction, steps, relations(), most);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  private Set<Relation> relations() {
    if (chain && !relations.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--chain already says which relations; leave --relation out");
    }
    var wanted = EnumSet.noneOf(Relation.class);
    wanted.addAll(chain ? GraphRequest.CARRYING_OUT : relations);
    return wanted;
  }

  private Format format() {
    return output.json ? Format.JSON : format;
  }

  private void print(Graph graph) throws IOException {
    switch (format()) {
      case TEXT -> GraphText.print(graph, output);
      case JSON -> output.printJson(graph);
      case GRAPHML -> {
        GraphMl.write(graph, output.out());
        output.out().println();
      }
      case DOT -> GraphDot.write(graph, output.out());
    }
    if (graph.omitted() > 0 && format() != Format.TEXT) {
      output
          .err()
          .println(
              output.words(
                  "Bỏ bớt " + graph.omitted() + " văn bản; dùng --most để lấy thêm.",
                  graph.omitted() + " documents left out; --most takes more."));
    }
  }

  private void print(PathsAnswer answer) throws IOException {
    if (format() == Format.JSON) {
      output.printJson(answer);
    } else if (format() != Format.TEXT) {
      print(answer.graph());
    } else {
      GraphText.print(answer, output);
    }
  }
}
