package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.citation.Citations;

@Command(
    name = "cited",
    mixinStandardHelpOptions = true,
    description = {
      "Văn bản được viện dẫn nhiều nhất, có hay chưa có trong bộ sưu tập.",
      "The documents cited most, held or not."
    })
final class CitedCommand implements Callable<Integer> {

  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    page.check();
    try (var documents = index.open()) {
      var citations = new Citations(documents, index.settings.issuers());
      var answer = citations.mostCited(page.from, page.size);
      if (output.json) {
        output.printJson(answer);
      } else {
        RankedText.print(answer, page.from, output);
        output.print(
            "Tổng số: " + answer.total() + " văn bản được viện dẫn",
            "Total: " + answer.total() + " documents cited");
        RankedText.printNext(answer.next(), output);
      }
    }
    return ExitCode.DONE;
  }
}
