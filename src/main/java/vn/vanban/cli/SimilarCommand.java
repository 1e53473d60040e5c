package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.analytics.likeness.Likenesses;
import vn.vanban.analytics.likeness.SimilarDocuments;
import vn.vanban.analytics.likeness.SimilarDocuments.Hit;
import vn.vanban.analytics.likeness.SimilarRows;

@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = {
      "Văn bản giống một văn bản: cùng viện dẫn gì, cùng nói bằng những từ nào, có gần trùng"
          + " không.",
      "What is like a document: by what both cite, by their words, and whether texts nearly match."
    })
final class SimilarCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID|NUMBER",
      description = "Mã hoặc số, ký hiệu văn bản. / Id or number of a document.")
  String document = "";

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    page.check();
    var wanted = filters.filters(index.settings);
    try (var documents = index.open()) {
      var likenesses = new Likenesses(documents);
      var answer =
          likenesses
              .similar(document, wanted, page.from, page.size)
              .orElseThrow(() -> AskedFor.unknown(document));
      if (table.isAsked()) {
        table.write(output, rows -> SimilarRows.write(answer, rows));
        PageOptions.sayWhatIsLeft(answer.next(), answer.total(), output);
      } else if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(SimilarDocuments answer) {
    int rank = page.from;
    for (var hit : answer.hits()) {
      output.out().println(++rank + ". " + name(hit));
      output.out().println("   " + HitText.facts(hit.kind(), hit.issuer(), hit.issued()));
      printReasons(hit);
    }
    output.print(
        "Tổng số: " + answer.total() + " văn bản có điểm chung",
        "Total: " + answer.total() + " documents with something in common");
    RankedText.printNext(answer.next(), output);
    BasisText.print(answer.basis(), output);
  }

  private static String name(Hit hit) {
    return BasisText.decimal(hit.likeness(), 3)
        + "  "
        + HitText.name(hit.number(), hit.title(), hit.source());
  }

  private void printReasons(Hit hit) {
    var reasons = hit.reasons();
    if (reasons.overlap() != null) {
      String overlap = BasisText.decimal(reasons.overlap(), 3);
      output.print(
          "   gần trùng từng chữ: " + overlap, "   nearly the same word for word: " + overlap);
    }
    if (!reasons.cited().isEmpty()) {
      String share = " (" + BasisText.decimal(reasons.ofCitations(), 3) + "): ";
      String cited = String.join("; ", reasons.cited());
      output.print("   cùng viện dẫn" + share + cited, "   both cite" + share + cited);
    }
    if (!reasons.words().isEmpty()) {
      String share = " (" + BasisText.decimal(reasons.ofWords(), 3) + "): ";
      String words = String.join(", ", reasons.words());
      output.print("   cùng từ" + share + words, "   words of both" + share + words);
    }
  }
}
