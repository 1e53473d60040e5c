package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.PoisonList;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.pipeline.FileAnalysis.Analysed;
import vn.vanban.pipeline.FileAnalysis.Result;
import vn.vanban.pipeline.FileAnalysis.Unreadable;

@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Phân tích tệp mà không cần chỉ mục: tiêu đề, cấu trúc, viện dẫn, chủ đề.",
      "Analyse files without an index: header, structure, references, themes."
    })
final class AnalyzeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Tệp, thư mục, hoặc - cho đầu vào chuẩn.",
        "Files, folders, or - for standard input."
      })
  List<Path> files = List.of();

  @Mixin Settings settings = new Settings();
  @Mixin Output output = new Output();

  private int analysed;
  private int unreadable;

  /** What stands in place of a document that could not be read. */
  private record Failure(String source, Cause error) {}

  private record Cause(String code, String message) {}

  @Override
  public Integer call() throws IOException {
    var facts = new Analysis(settings.themes(), settings.issuers());
    if (output.json) {
      output.out().print("[");
    }
    try (var extractor = settings.extractor()) {
      var reader =
          new DocumentReader(settings.limits(), extractor, PoisonList.none(), settings.ocr());
      analyse(new FileAnalysis(reader, facts));
    }
    if (output.json) {
      output.out().println("]");
    }
    return unreadable == 0
        ? ExitCode.DONE
        : analysed == 0 ? ExitCode.BAD_INPUT : ExitCode.SOME_FAILED;
  }

  private void analyse(FileAnalysis analysis) throws IOException {
    for (var file : files) {
      if (file.toString().equals("-")) {
        analyseStandardInput(analysis);
      } else {
        try (var sources = SourceFiles.under(List.of(file))) {
          sources.forEach(source -> analysis.forEach(source, this::print));
        }
      }
    }
  }

  /** Kept in a file while it is read: formats are told apart by content, some need to seek. */
  private void analyseStandardInput(FileAnalysis analysis) throws IOException {
    Path copy = Files.createTempFile("vanban", "");
    try {
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      analysis.forEach(SourceFile.of(copy, "-"), this::print);
    } finally {
      Files.delete(copy);
    }
  }

  /** One result at a time, so that memory holds one document whatever was named. */
  private void print(Result result) {
    if (output.json) {
      output.out().println(analysed + unreadable == 0 ? "" : ",");
    }
    switch (result) {
      case Analysed(var document) -> {
        analysed++;
        if (output.json) {
          output.out().print(output.pretty(document));
        } else {
          DocumentText.print(document, output);
        }
      }
      case Unreadable(var source, var code, var message) -> {
        unreadable++;
        String sentence = message.in(output.language);
        if (output.json) {
          output.out().print(output.pretty(new Failure(source, new Cause(code, sentence))));
        } else {
          output.err().println(source + " [" + code + "] " + sentence);
        }
      }
    }
  }
}
