package vn.vanban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.PoisonList.Trust;
import vn.vanban.pipeline.IngestRun.Vanished;

@Command(
    name = "ocr",
    mixinStandardHelpOptions = true,
    description = {
      "Lượt hai sau ingest -D vanban.ocr=later: nhận dạng chữ ở những trang là ảnh chụp"
          + " (Tesseract); chạy lại sau khi bị ngắt thì làm tiếp.",
      "The second pass after ingest -D vanban.ocr=later: recognises pages that are pictures"
          + " (Tesseract); goes on where it was interrupted when it is run again."
    })
final class OcrCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Tệp hoặc thư mục (mặc định: corpus). / Files or folders (default: corpus).")
  List<Path> paths = List.of();

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    if (!DocumentReader.canRecognisePictures()) {
      String install = DocumentReader.INSTALL_OCR;
      throw new BadInput(
          "Chưa cài Tesseract với tiếng Việt. Hãy chạy: " + install,
          "Tesseract with Vietnamese is not installed. Run: " + install);
    }
    index.settings.set(Settings.OCR, "auto");
    var ingestion = new Ingestion(index, output);
    var report =
        ingestion.run(paths.isEmpty() ? Ingestion.corpus() : paths, Vanished.KEEP, Trust.LISTED);
    if (output.json) {
      output.printJson(report);
    } else {
      ingestion.print(report);
    }
    return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }
}
