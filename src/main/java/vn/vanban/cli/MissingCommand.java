package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.search.MissingAnswer;
import vn.vanban.search.Search;

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
      var answer = new Search(documents).missing(page.from, page.size);
      if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(MissingAnswer answer) {
    int rank = page.from;
    for (var hit : answer.hits()) {
      String line = ++rank + ". " + hit.number() + " · ";
      output.print(
          line + hit.citations() + " viện dẫn trong " + hit.documents() + " văn bản",
          line + hit.citations() + " citations in " + hit.documents() + " documents");
    }
    output.print(
        "Tổng số: " + answer.total() + " văn bản chưa có",
        "Total: " + answer.total() + " documents not held");
    if (answer.next() != null) {
      output.print("Xem tiếp: --from " + answer.next(), "More: --from " + answer.next());
    }
  }
}
