package vn.vanban.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.evaluation.Annotation;
import vn.vanban.evaluation.Difference;
import vn.vanban.evaluation.GoldException;
import vn.vanban.evaluation.GoldFile;
import vn.vanban.evaluation.JudgedPassage;
import vn.vanban.evaluation.Passage;
import vn.vanban.evaluation.Score;

/** What the evaluations over gold files are asked with, and how they answer. */
final class GoldOptions {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tệp hoặc thư mục mẫu. / Gold files or folders.")
  List<Path> paths = List.of();

  @Option(
      names = "--errors",
      description = {
        "Liệt kê từng chỗ thiếu (missed), thừa (false), khác (unlike) trong đoạn của nó.",
        "List every place that is missed, false or unlike, in its passage."
      })
  boolean errors;

  /** The form that all evaluations answer in. */
  private record Answer(Map<String, Object> metrics) {}

  record Figures(
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

    /** By the names of their keys, in their order. */
    static Map<String, Figures> of(Map<?, Score> scores) {
      var figures = new LinkedHashMap<String, Figures>();
      scores.forEach((key, score) -> figures.put(key.toString(), of(score)));
      return figures;
    }
  }

  <T> List<JudgedPassage<T>> judged(
      Annotation<T> annotation, Function<Passage<T>, List<T>> finder) {
    try {
      return GoldFile.under(paths, annotation).stream()
          .flatMap(gold -> JudgedPassage.of(gold, finder).stream())
          .toList();
    } catch (GoldException e) {
      throw new BadInput(e.userMessage().vi(), e.userMessage().en());
    }
  }

  /**
   * @param metrics for {@code --json}
   * @param table for people, after the differences where they are asked for
   */
  <T> void print(
      Output output,
      Annotation<T> annotation,
      List<JudgedPassage<T>> judged,
      Map<String, Object> metrics,
      String table) {
    if (output.json) {
      output.printJson(new Answer(metrics));
      return;
    }
    if (errors) {
      judged.forEach(one -> printDifferences(output, annotation, one));
    }
    output.out().print(table);
  }

  private <T> void printDifferences(
      Output output, Annotation<T> annotation, JudgedPassage<T> judged) {
    var differences = Difference.of(annotation, judged);
    if (differences.isEmpty()) {
      return;
    }
    var passage = judged.passage();
    output.out().println(judged.file() + " " + passage.id() + " (" + passage.genre() + ")");
    for (var difference : differences) {
      output.out().println(difference.describe(annotation, passage.text()));
    }
    output.out().println();
  }
}
