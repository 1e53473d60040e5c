package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.citation.Citations;

@Command(
    name = "missing",
    mixinStandardHelpOptions = true,
    description = {
      "Văn bản được viện dẫn nhưng chưa có, nhiều viện dẫn nhất đứng đầu.",
      "Documents cited but not held, most cited first."
    })
final class MissingCommand implements Callable<Integer> {

  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    page.check();
    try (var documents = index.open()) {
      var citations = new Citations(documents, index.settings.issuers());
      var answer = citations.missing(page.from, page.size);
      if (output.json) {
        output.printJson(answer);
      } else {
        RankedText.print(answer, page.from, output);
        output.print(
            "Tổng số: " + answer.total() + " văn bản chưa có",
            "Total: " + answer.total() + " documents not held");
        RankedText.printNext(answer.next(), output);
      }
    }
    return ExitCode.DONE;
  }
}
