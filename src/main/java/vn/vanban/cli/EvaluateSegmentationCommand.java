package vn.vanban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.segment.SegmentationScore;

@Command(
    name = "segmentation",
    mixinStandardHelpOptions = true,
    description = {
      "So từ tách được với tệp mẫu: mỗi dòng một câu, âm tiết của một từ nối bằng _.",
      "Compare found words with a gold file: a sentence a line, syllables of a word joined by _."
    })
final class EvaluateSegmentationCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Tệp mẫu UTF-8. / Gold file in UTF-8.")
  Path file = Path.of("");

  @Mixin SegmenterOption segmenter = new SegmenterOption();
  @Mixin Output output = new Output();

  /** The form that all evaluations answer in. */
  private record Answer(Metrics metrics) {}

  private record Metrics(Scores words) {}

  private record Scores(double precision, double recall, double f1) {}

  @Override
  public Integer call() {
    var score = score();
    if (output.json) {
      output.printJson(
          new Answer(new Metrics(new Scores(score.precision(), score.recall(), score.f1()))));
    } else {
      output
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "precision %.4f  recall %.4f  f1 %.4f  (%d gold, %d found, %d right)",
                  score.precision(),
                  score.recall(),
                  score.f1(),
                  score.gold(),
                  score.found(),
                  score.right()));
    }
    return ExitCode.DONE;
  }

  private SegmentationScore score() {
    try {
      return SegmentationScore.of(file, segmenter.open());
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(
          "Không đọc được " + file + " như văn bản UTF-8.",
          "Cannot read " + file + " as UTF-8 text.");
    }
  }
}
