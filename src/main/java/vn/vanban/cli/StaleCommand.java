package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.citation.Citations;
import vn.vanban.citation.StaleAnswer;

@Command(
    name = "stale",
    mixinStandardHelpOptions = true,
    description = {
      "Chỗ dựa vào một văn bản đã bị thay thế hoặc bãi bỏ khi viết ra, mới nhất đứng đầu.",
      "References that rely on a document which had been replaced or repealed, latest first."
    })
final class StaleCommand implements Callable<Integer> {

  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    page.check();
    try (var documents = index.open()) {
      var citations = new Citations(documents, index.settings.issuers());
      var answer = citations.stale(page.from, page.size);
      if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(StaleAnswer answer) {
    int rank = page.from;
    for (var hit : answer.hits()) {
      String line =
          ++rank
              + ". "
              + HitText.joined(hit.number() == null ? hit.id() : hit.number(), hit.issued())
              + " ["
              + hit.relation()
              + "] "
              + Excerpt.line(hit.text());
      output.print(
          line + ": hết hiệu lực từ " + hit.ended() + ", bởi " + hit.endedBy(),
          line + ": ended on " + hit.ended() + ", by " + hit.endedBy());
    }
    output.print(
        "Tổng số: " + answer.total() + " viện dẫn văn bản đã hết hiệu lực",
        "Total: " + answer.total() + " references to documents that had ended");
    RankedText.printNext(answer.next(), output);
  }
}
