package vn.vanban.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.cli.GoldOptions.Figures;
import vn.vanban.document.Header;
import vn.vanban.evaluation.GoldException;
import vn.vanban.evaluation.HeaderGoldFile;
import vn.vanban.evaluation.HeaderScores;
import vn.vanban.evaluation.JudgedDocument;
import vn.vanban.evaluation.JudgedDocument.Reading;
import vn.vanban.evaluation.ScoreTable;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;

@Command(
    name = "headers",
    mixinStandardHelpOptions = true,
    description = {
      "So phần đầu văn bản và cấu trúc đọc được với tệp mẫu.",
      "Compare the headers and provisions that are read with gold files."
    })
final class EvaluateHeadersCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tệp mẫu UTF-8. / Gold files in UTF-8.")
  List<Path> files = List.of();

  @Option(
      names = "--errors",
      description = {
        "Liệt kê từng chỗ khác: mong đợi | đọc được.",
        "List every difference: expected | found."
      })
  boolean errors;

  @Mixin Output output = new Output();

  private final DocumentReader reader = new DocumentReader();

  /** The form that all evaluations answer in. */
  private record Answer(Map<String, Object> metrics) {}

  @Override
  public Integer call() {
    var documents = documents();
    var scores = HeaderScores.of(documents, this::reading);
    if (output.json) {
      output.printJson(new Answer(metrics(scores)));
      return ExitCode.DONE;
    }
    if (errors) {
      documents.forEach(this::printDifferences);
    }
    output.out().print(ScoreTable.of(scores));
    return ExitCode.DONE;
  }

  private List<JudgedDocument> documents() {
    try {
      var documents = new ArrayList<JudgedDocument>();
      files.forEach(file -> documents.addAll(HeaderGoldFile.read(file)));
      return documents;
    } catch (GoldException e) {
      throw new BadInput(e.userMessage().vi(), e.userMessage().en());
    }
  }

  private Reading reading(String text) {
    return reader.readText(text, "gold") instanceof ReadOutcome.Read(var document)
        ? new Reading(document.header(), document.provisions())
        : new Reading(Header.UNKNOWN, List.of());
  }

  private void printDifferences(JudgedDocument document) {
    document
        .differences(reading(document.text()))
        .forEach((field, pair) ->
            output.out().println(document.id() + " " + field + ": " + String.join(" | ", pair)));
  }

  private static Map<String, Object> metrics(HeaderScores scores) {
    var metrics = new LinkedHashMap<String, Object>();
    metrics.putAll(Figures.of(scores.fields()));
    metrics.put("lists", Figures.of(scores.lists()));
    metrics.put("provisions", Figures.of(scores.provisions()));
    metrics.put("genres", Figures.of(scores.genres()));
    return metrics;
  }
}
