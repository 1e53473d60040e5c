package vn.vanban.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.evaluation.Difference;
import vn.vanban.evaluation.GoldException;
import vn.vanban.evaluation.GoldFile;
import vn.vanban.evaluation.JudgedPassage;
import vn.vanban.evaluation.Measure;
import vn.vanban.evaluation.ReferenceScores;
import vn.vanban.evaluation.Score;
import vn.vanban.evaluation.ScoreTable;
import vn.vanban.reference.ReferenceExtractor;

@Command(
    name = "references",
    mixinStandardHelpOptions = true,
    description = {
      "So viện dẫn tìm được với tệp mẫu (.gold, hoặc .json như analyze in ra) hay thư mục tệp mẫu.",
      "Compare found references with gold files (.gold, or .json as analyze prints) or a folder."
    })
final class EvaluateReferencesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tệp hoặc thư mục mẫu. / Gold files or folders.")
  List<Path> paths = List.of();

  @Option(
      names = "--errors",
      description = {
        "Liệt kê từng chỗ thiếu (missed), thừa (false), khác (unlike) trong đoạn của nó.",
        "List every reference that is missed, false or unlike, in its passage."
      })
  boolean errors;

  @Mixin Output output = new Output();

  /** The form that all evaluations answer in. */
  private record Answer(Map<String, Object> metrics) {}

  private record Figures(
      double precision, double recall, double f1, long expected, long found, long right) {
    static Figures of(Score score) {
      return new Figures(
          score.precision(),
          score.recall(),
          score.f1(),
          score.expected(),
          score.found(),
          score.right());
    }
  }

  private record FalseHits(double per_10000, long hits, long characters, long look_alikes) {}

  @Override
  public Integer call() {
    var judged = judged();
    var scores = ReferenceScores.of(judged);
    if (output.json) {
      output.printJson(new Answer(metrics(scores)));
    } else {
      if (errors) {
        judged.forEach(this::printDifferences);
      }
      output.out().print(ScoreTable.of(scores));
    }
    return ExitCode.DONE;
  }

  private List<JudgedPassage> judged() {
    var extractor = new ReferenceExtractor();
    try {
      return GoldFile.under(paths).stream()
          .flatMap(gold -> JudgedPassage.of(gold, extractor).stream())
          .toList();
    } catch (GoldException e) {
      throw new BadInput(e.userMessage().vi(), e.userMessage().en());
    }
  }

  private void printDifferences(JudgedPassage judged) {
    var differences = Difference.of(judged);
    if (differences.isEmpty()) {
      return;
    }
    var passage = judged.passage();
    output.out().println(judged.file() + " " + passage.id() + " (" + passage.genre() + ")");
    for (var difference : differences) {
      output.out().println(difference.describe(passage.text()));
    }
    output.out().println();
  }

  private static Map<String, Object> metrics(ReferenceScores scores) {
    var metrics = new LinkedHashMap<String, Object>();
    scores
        .measures()
        .forEach((measure, score) -> metrics.put(measure.toString(), Figures.of(score)));
    var forms = new LinkedHashMap<String, Figures>();
    scores.forms().forEach((form, score) -> forms.put(form.toString(), Figures.of(score)));
    metrics.put("forms", forms);
    var genres = new LinkedHashMap<String, Map<String, Figures>>();
    scores.genres().forEach((genre, measures) -> genres.put(genre, figures(measures)));
    metrics.put("genres", genres);
    metrics.put(
        "false_hits",
        new FalseHits(
            scores.falseHitsPer10000(),
            scores.falseHits(),
            scores.lookAlikeCharacters(),
            scores.lookAlikes()));
    return metrics;
  }

  private static Map<String, Figures> figures(Map<Measure, Score> scores) {
    var figures = new LinkedHashMap<String, Figures>();
    scores.forEach((measure, score) -> figures.put(measure.toString(), Figures.of(score)));
    return figures;
  }
}
