package vn.vanban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.index.UnusableIndex;
import vn.vanban.ingest.PoisonList.Trust;
import vn.vanban.pipeline.IngestRun.Vanished;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Đọc tệp và thư mục vào chỉ mục; tệp không đổi được bỏ qua.",
      "Read files and folders into the index; unchanged files are left alone."
    })
final class IngestCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Tệp hoặc thư mục (mặc định: corpus). / Files or folders (default: corpus).")
  List<Path> paths = List.of();

  @Option(
      names = "--prune",
      description = {
        "Bỏ khỏi chỉ mục những văn bản mà tệp không còn trong các thư mục đã nêu.",
        "Remove documents whose file is gone from the folders named."
      })
  boolean prune;

  @Option(
      names = "--retry",
      description = {
        "Đọc lại cả những tệp mà lần trước bộ đọc hỏng hoặc quá giờ vì chúng.",
        "Also try files again that the reader died of, or took too long over, before."
      })
  boolean retry;

  @Option(
      names = "--rebuild",
      description = {
        "Nếu chỉ mục bị hỏng hay do phiên bản khác tạo ra thì bỏ đi và làm lại từ đầu; chỉ mục lành"
            + " được giữ nguyên. Văn bản đã import thì phải import lại.",
        "Where the index is damaged or of another version, start it anew; a sound one stays. What"
            + " was imported has to be imported again."
      })
  boolean rebuild;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    if (rebuild) {
      UnusableIndex.clear(index.folder());
    }
    var ingestion = new Ingestion(index, output);
    var report =
        ingestion.run(
            paths.isEmpty() ? Ingestion.corpus() : paths,
            prune ? Vanished.REMOVE : Vanished.KEEP,
            retry ? Trust.TRY_AGAIN : Trust.LISTED);
    if (output.json) {
      output.printJson(report);
    } else {
      ingestion.print(report);
    }
    return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
