package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.citation.Citations;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexException;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.PoisonList;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.pipeline.FileAnalysis.Analysed;
import vn.vanban.pipeline.FileAnalysis.Result;
import vn.vanban.pipeline.FileAnalysis.Unreadable;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Soát dự thảo: số, ngày, cơ quan không khớp; viện dẫn văn bản đã hết hiệu lực.",
      "Check a draft: numbers, dates, issuers that contradict; references to ended documents."
    },
    footer = {
      "",
      "Mã thoát 5 khi có cảnh báo. So với bộ sưu tập nếu có chỉ mục.",
      "Exit code 5 where there are warnings. Compares with the collection where there is an index."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tệp hoặc thư mục. / Files or folders.")
  List<Path> files = List.of();

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  private int unreadable;
  private int warnings;

  /**
   * @param line of the text, from 1
   * @param column of that line in UTF-16 units, from 1
   * @param text what the warning is about
   */
  private record Finding(
      int start, int end, int line, int column, String code, String message, String text) {}

  private record Checked(String source, List<Finding> warnings) {}

  private record Failure(String source, String code, String message) {}

  private record Report(boolean collection, List<Checked> checked, List<Failure> failed) {}

  @Override
  public Integer call() throws IOException {
    var settings = index.settings;
    try (var documents = openIfThere();
        var extractor = settings.extractor()) {
      var analysis =
          new FileAnalysis(
              new DocumentReader(settings.limits(), extractor, PoisonList.none(), settings.ocr()),
              new Analysis(settings.themes(), settings.issuers()));
      var citations = documents == null ? null : new Citations(documents, index.settings.issuers());
      var report = new Report(documents != null, new ArrayList<>(), new ArrayList<>());
      for (var file : files) {
        try (var sources = SourceFiles.under(List.of(file))) {
          sources.forEach(
              source -> analysis.forEach(source, result -> add(result, citations, report)));
        }
      }
      print(report);
      return exitCode(report);
    }
  }

  private int exitCode(Report report) {
    if (warnings > 0) {
      return ExitCode.WARNINGS;
    }
    if (unreadable == 0) {
      return ExitCode.DONE;
    }
    return report.checked().isEmpty() ? ExitCode.BAD_INPUT : ExitCode.SOME_FAILED;
  }

  private @Nullable DocumentIndex openIfThere() {
    try {
      return index.open();
    } catch (IndexException e) {
      if (e.reason() == IndexException.Reason.MISSING) {
        return null;
      }
      throw e;
    }
  }

  private void add(Result result, @Nullable Citations citations, Report report) {
    switch (result) {
      case Analysed(var document) -> {
        var found = findings(document, Optional.ofNullable(citations));
        warnings += found.size();
        report.checked().add(new Checked(document.source(), found));
      }
      case Unreadable(var source, var code, var message) -> {
        unreadable++;
        report.failed().add(new Failure(source, code, message.in(output.language)));
      }
    }
  }

  private List<Finding> findings(AnalysedDocument document, Optional<Citations> citations) {
    var all = new ArrayList<>(document.warnings());
    var today = PartialDate.of(LocalDate.now(ZoneId.systemDefault()));
    citations.ifPresent(known -> all.addAll(known.check(document, today)));
    all.sort(Comparator.comparingInt(Warning::start).thenComparing(Warning::code));
    return all.stream().map(warning -> finding(document.text(), warning)).toList();
  }

  private Finding finding(String text, Warning warning) {
    int lineStart = text.lastIndexOf('\n', warning.start() - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Finding(
        warning.start(),
        warning.end(),
        line,
        warning.start() - lineStart + 1,
        warning.code(),
        warning.message().in(output.language),
        text.substring(warning.start(), warning.end()));
  }

  private void print(Report report) {
    if (output.json) {
      output.printJson(report);
      return;
    }
    for (var checked : report.checked()) {
      for (var found : checked.warnings()) {
        output
            .out()
            .println(
                checked.source()
                    + ":"
                    + found.line()
                    + ":"
                    + found.column()
                    + ": ["
                    + found.code()
                    + "] "
                    + found.message());
      }
    }
    report
        .failed()
        .forEach(failure ->
            output
                .err()
                .println(failure.source() + " [" + failure.code() + "] " + failure.message()));
    int checked = report.checked().size();
    output.print(
        "Đã soát " + checked + " văn bản: " + warnings + " cảnh báo.",
        "Checked " + checked + " documents: " + warnings + " warnings.");
    if (!report.collection()) {
      output.print(
          "Chưa có chỉ mục nên không so được với bộ sưu tập; tạo bằng: vanban ingest",
          "There is no index, so nothing was compared with a collection; make one: vanban ingest");
    }
  }
}
