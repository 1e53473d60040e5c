package vn.vanban.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.pipeline.IngestRun.Vanished;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Nạp một tập hợp văn bản đã ở dạng chữ: mỗi dòng một đối tượng JSON, nén gzip cũng được.",
      "Load a collection that is text already: one JSON object a line, packed with gzip or not.",
      "",
      "Trường / fields: text (bắt buộc / needed); _id, title (BEIR); hoặc / or id, header (như / as"
          + " analyze --json)."
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Tệp .jsonl hoặc .jsonl.gz. / A .jsonl(.gz) file.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--prune",
      description = {
        "Bỏ khỏi chỉ mục những văn bản của tệp này mà tệp không còn; không bỏ gì nếu có dòng hỏng.",
        "Remove documents of this file that it has no longer; none where a line cannot be read."
      })
  boolean prune;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    var ingestion = new Ingestion(index, output);
    var report = ingestion.importRecords(file, prune ? Vanished.REMOVE : Vanished.KEEP);
    if (output.json) {
      output.printJson(report);
    } else {
      ingestion.print(report);
    }
    return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
