package vn.vanban.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.cli.GoldOptions.Figures;
import vn.vanban.evaluation.Annotation;
import vn.vanban.evaluation.JudgedPassage;
import vn.vanban.evaluation.ScoreTable;
import vn.vanban.evaluation.ThemeScores;
import vn.vanban.theme.ThemeFinder;

@Command(
    name = "themes",
    mixinStandardHelpOptions = true,
    description = {
      "So chủ đề tìm được với tệp mẫu (.gold, hoặc .json như analyze in ra) hay thư mục tệp mẫu.",
      "Compare found themes with gold files (.gold, or .json as analyze prints) or a folder."
    })
final class EvaluateThemesCommand implements Callable<Integer> {

  @Mixin GoldOptions gold = new GoldOptions();
  @Mixin Settings settings = new Settings();
  @Mixin Output output = new Output();

  private record LookAlikes(double untouched_share, long untouched, long look_alikes) {}

  @Override
  public Integer call() {
    var annotation = Annotation.themes();
    var finder = new ThemeFinder(settings.themes());
    var judged = gold.judged(annotation, passage -> JudgedPassage.find(finder, passage));
    var scores = ThemeScores.of(judged);
    gold.print(output, annotation, judged, metrics(scores), ScoreTable.of(scores));
    return ExitCode.DONE;
  }

  private static Map<String, Object> metrics(ThemeScores scores) {
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("mentions", Figures.of(scores.mentions()));
    metrics.put("themes", Figures.of(scores.themes()));
    metrics.putAll(Figures.of(scores.measures()));
    metrics.put("genres", Figures.of(scores.genres()));
    metrics.put(
        "look_alikes",
        new LookAlikes(scores.untouchedShare(), scores.untouched(), scores.lookAlikes()));
    return metrics;
  }
}
