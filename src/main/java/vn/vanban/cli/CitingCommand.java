package vn.vanban.cli;

import java.util.List;
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
import vn.vanban.citation.CitingAnswer;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.citation.CitingAnswer.CitingReference;
import vn.vanban.citation.CitingRequest;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionText;
import vn.vanban.reference.Relation;
import vn.vanban.text.Span;

@Command(
    name = "citing",
    mixinStandardHelpOptions = true,
    description = {
      "Những văn bản viện dẫn một văn bản, kèm câu và quan hệ.",
      "The documents that cite one, with sentence and relation."
    })
final class CitingCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NUMBER",
      description =
          "Số, ký hiệu, cách viết nào cũng được, hoặc tên. / Number, however written, or name.")
  String cited = "";

  @Option(
      names = "--provision",
      paramLabel = "PROVISION",
      description = "Chỉ điều khoản này: \"điểm a khoản 2 Điều 5\". / Only this provision.")
  @Nullable String provision;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      description = "Chỉ quan hệ này: ${COMPLETION-CANDIDATES}. / Only this relation.")
  @Nullable Relation relation;

  @Option(
      names = "--transitive",
      paramLabel = "N",
      description = {
        "Cả văn bản viện dẫn gián tiếp, tới N bước (1–8; mặc định: 1, chỉ trực tiếp).",
        "Those that cite it over others too, up to N steps (1–8; default: 1, directly only)."
      })
  int steps = 1;

  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    page.check();
    if (steps < 1 || steps > CitingRequest.MAX_STEPS) {
      throw new ParameterException(
          spec.commandLine(),
          "--transitive must be 1 to " + CitingRequest.MAX_STEPS + ": " + steps);
    }
    var request = new CitingRequest(cited, path(), relation, steps, page.from, page.size);
    try (var documents = index.open()) {
      var answer = new Citations(documents, index.settings.issuers()).citing(request);
      if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private @Nullable ProvisionPath path() {
    if (provision == null) {
      return null;
    }
    return ProvisionText.parse(provision)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--provision: not a provision like \"điểm a khoản 2 Điều 5\": " + provision));
  }

  private void print(CitingAnswer answer) {
    int rank = page.from;
    var marks = Excerpt.Marks.forTerminal(Terminal.isThere());
    for (var hit : answer.hits()) {
      print(++rank, hit, marks);
    }
    output.print(
        "Tổng số: " + answer.total() + " văn bản viện dẫn " + cited,
        "Total: " + answer.total() + " documents cite " + cited);
    RankedText.printNext(answer.next(), output);
    if (answer.cited().size() > 1) {
      output.print(
          "“" + cited + "” là của nhiều văn bản; nêu mã để chỉ hỏi một văn bản:",
          "“" + cited + "” is that of several documents; ask for one by its id:");
      for (var document : answer.cited()) {
        output.out().println("  " + AskedFor.line(document));
      }
    }
  }

  private void print(int rank, CitingHit hit, Excerpt.Marks marks) {
    var out = output.out();
    out.println(rank + ". " + HitText.name(hit.number(), hit.title(), hit.source()));
    String facts = HitText.facts(hit.kind(), hit.issuer(), hit.issued());
    if (!facts.isEmpty()) {
      out.println("   " + facts);
    }
    if (hit.steps() > 1) {
      int steps = hit.steps();
      output.print("   gián tiếp, " + steps + " bước", "   over others, " + steps + " steps");
    }
    for (var reference : hit.references()) {
      out.println("   " + line(reference, marks, output));
    }
    out.println();
  }

  private static String line(CitingReference reference, Excerpt.Marks marks, Output output) {
    var line = new StringBuilder("[").append(reference.relation());
    for (var path : reference.provisions()) {
      line.append(" · ").append(path);
    }
    if (reference.cited() != null) {
      line.append(" · ").append(reference.cited());
    }
    if (reference.page() != null) {
      line.append(" · ").append(HitText.page(reference.page(), output));
    }
    var sentence = reference.sentence();
    var hit = new Span(reference.start(), reference.end());
    var hits = List.of(hit);
    return line.append("] ")
        .append(Excerpt.of(sentence.text(), sentence.start(), hits, marks))
        .toString();
  }
}
