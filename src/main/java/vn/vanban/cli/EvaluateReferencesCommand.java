package vn.vanban.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.cli.GoldOptions.Figures;
import vn.vanban.evaluation.Annotation;
import vn.vanban.evaluation.JudgedPassage;
import vn.vanban.evaluation.ReferenceScores;
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

  @Mixin GoldOptions gold = new GoldOptions();
  @Mixin Output output = new Output();

  private record FalseHits(double per_10000, long hits, long characters, long look_alikes) {}

  @Override
  public Integer call() {
    var annotation = Annotation.references();
    var extractor = new ReferenceExtractor();
    var judged = gold.judged(annotation, passage -> JudgedPassage.find(extractor, passage));
    var scores = ReferenceScores.of(judged);
    gold.print(output, annotation, judged, metrics(scores), ScoreTable.of(scores));
    return ExitCode.DONE;
  }

  private static Map<String, Object> metrics(ReferenceScores scores) {
    var metrics = new LinkedHashMap<String, Object>(Figures.of(scores.measures()));
    metrics.put("forms", Figures.of(scores.forms()));
    var genres = new LinkedHashMap<String, Map<String, Figures>>();
    scores.genres().forEach((genre, measures) -> genres.put(genre, Figures.of(measures)));
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
}
