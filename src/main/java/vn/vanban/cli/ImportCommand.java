package vn.vanban.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    var ingestion = new Ingestion(index, output);
    var report = ingestion.importRecords(file);
    if (output.json) {
      output.printJson(report);
    } else {
      ingestion.print(report);
    }
    return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
